SET check_function_bodies = off;
CREATE TABLE public.p (
    id integer NOT NULL,
    v integer
)
PARTITION BY RANGE (id);
ALTER TABLE public.p OWNER TO postgres;
CREATE TABLE public.stays (
    id integer NOT NULL,
    v integer,
    CONSTRAINT p_v_check CHECK ((v > 0))
);
ALTER TABLE ONLY public.p ATTACH PARTITION public.stays FOR VALUES FROM (0) TO (10);
ALTER TABLE public.stays OWNER TO postgres;
CREATE TABLE public.went (
    id integer NOT NULL,
    v integer
);
ALTER TABLE public.went OWNER TO postgres;
ALTER TABLE ONLY public.p ADD CONSTRAINT p_pkey PRIMARY KEY (id);
ALTER TABLE public.p ADD CONSTRAINT p_v_check CHECK ((v > 0));
ALTER TABLE ONLY public.stays ADD CONSTRAINT stays_pkey PRIMARY KEY (id);
ALTER INDEX public.p_pkey ATTACH PARTITION public.stays_pkey;
ALTER TABLE public.went ADD CONSTRAINT p_v_check CHECK ((v > 0));
ALTER TABLE ONLY public.went ADD CONSTRAINT went_pkey PRIMARY KEY (id);
CREATE INDEX p_v ON ONLY public.p USING btree (v);
CREATE INDEX stays_v_idx ON public.stays USING btree (v);
ALTER INDEX public.p_v ATTACH PARTITION public.stays_v_idx;
CREATE INDEX went_v_idx ON public.went USING btree (v);
