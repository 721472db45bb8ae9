SET check_function_bodies = off;
CREATE TABLE public.by_constraint (
    id integer NOT NULL
);
ALTER TABLE public.by_constraint OWNER TO postgres;
CREATE TABLE public.by_index (
    id integer NOT NULL,
    other integer
);
ALTER TABLE public.by_index OWNER TO postgres;
CREATE TABLE public.full_row (
    id integer
);
ALTER TABLE ONLY public.full_row REPLICA IDENTITY FULL;
ALTER TABLE public.full_row OWNER TO postgres;
CREATE TABLE public.index_gone (
    id integer NOT NULL
);
ALTER TABLE public.index_gone OWNER TO postgres;
CREATE TABLE public.nothing (
    id integer NOT NULL
);
ALTER TABLE ONLY public.nothing REPLICA IDENTITY NOTHING;
ALTER TABLE public.nothing OWNER TO postgres;
CREATE TABLE public.parts (
    id integer NOT NULL
)
PARTITION BY RANGE (id);
ALTER TABLE public.parts OWNER TO postgres;
CREATE TABLE public.a_part (
    id integer NOT NULL
);
ALTER TABLE ONLY public.parts ATTACH PARTITION public.a_part FOR VALUES FROM (0) TO (10);
ALTER TABLE ONLY public.a_part REPLICA IDENTITY FULL;
ALTER TABLE public.a_part OWNER TO postgres;
ALTER TABLE ONLY public.by_constraint ADD CONSTRAINT once UNIQUE (id);
ALTER TABLE ONLY public.by_constraint REPLICA IDENTITY USING INDEX once;
ALTER TABLE ONLY public.nothing ADD CONSTRAINT nothing_pkey PRIMARY KEY (id);
CREATE UNIQUE INDEX by_index_id ON public.by_index USING btree (id);
ALTER TABLE ONLY public.by_index REPLICA IDENTITY USING INDEX by_index_id;
CREATE UNIQUE INDEX parts_id ON ONLY public.parts USING btree (id);
ALTER TABLE ONLY public.parts REPLICA IDENTITY USING INDEX parts_id;
CREATE UNIQUE INDEX a_part_id_idx ON public.a_part USING btree (id);
ALTER INDEX public.parts_id ATTACH PARTITION public.a_part_id_idx;
