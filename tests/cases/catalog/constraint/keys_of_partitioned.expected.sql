SET check_function_bodies = off;
CREATE TABLE public.p (
    a integer,
    b integer,
    c integer
)
PARTITION BY RANGE (a);
ALTER TABLE public.p OWNER TO postgres;
CREATE TABLE public.p1 (
    a integer NOT NULL,
    b integer,
    c integer
);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p1 FOR VALUES FROM (0) TO (10);
ALTER TABLE public.p1 OWNER TO postgres;
CREATE TABLE public.p2 (
    a integer NOT NULL,
    b integer,
    c integer
);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p2 FOR VALUES FROM (10) TO (20);
ALTER TABLE public.p2 OWNER TO postgres;
CREATE TABLE public.p3 (
    a integer,
    b integer,
    c integer
)
PARTITION BY RANGE (a);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p3 FOR VALUES FROM (20) TO (30);
ALTER TABLE public.p3 OWNER TO postgres;
CREATE TABLE public.p31 (
    a integer,
    b integer,
    c integer
);
ALTER TABLE ONLY public.p3 ATTACH PARTITION public.p31 FOR VALUES FROM (20) TO (25);
ALTER TABLE public.p31 OWNER TO postgres;
ALTER TABLE ONLY public.p ADD CONSTRAINT p_once UNIQUE (a, c) WITH (fillfactor='66');
COMMENT ON INDEX public.p_once IS 'of all';
ALTER TABLE ONLY public.p1 ADD CONSTRAINT p1_a_c_key UNIQUE (a, c) WITH (fillfactor='66');
ALTER INDEX public.p_once ATTACH PARTITION public.p1_a_c_key;
ALTER TABLE ONLY public.p1 ADD CONSTRAINT p1_pkey PRIMARY KEY (a);
ALTER TABLE ONLY public.p2 ADD CONSTRAINT "P2.key" PRIMARY KEY (a);
ALTER TABLE ONLY public.p2 ADD CONSTRAINT p2_a_c_key UNIQUE (a, c) WITH (fillfactor='66');
ALTER INDEX public.p_once ATTACH PARTITION public.p2_a_c_key;
ALTER TABLE ONLY public.p3 ADD CONSTRAINT p3_a_c_key UNIQUE (a, c) WITH (fillfactor='66');
ALTER INDEX public.p_once ATTACH PARTITION public.p3_a_c_key;
ALTER TABLE ONLY public.p3 ADD CONSTRAINT p3_own UNIQUE (a, b);
ALTER TABLE ONLY public.p31 ADD CONSTRAINT p31_a_b_key UNIQUE (a, b);
ALTER INDEX public.p3_own ATTACH PARTITION public.p31_a_b_key;
ALTER TABLE ONLY public.p31 ADD CONSTRAINT p31_a_c_key UNIQUE (a, c) WITH (fillfactor='66');
ALTER INDEX public.p3_a_c_key ATTACH PARTITION public.p31_a_c_key;
CREATE UNIQUE INDEX p_ac ON ONLY public.p USING btree (a, b, c);
ALTER TABLE ONLY public.p1 ADD CONSTRAINT p1_abc UNIQUE (a, b, c);
ALTER INDEX public.p_ac ATTACH PARTITION public.p1_abc;
