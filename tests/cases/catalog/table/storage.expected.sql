SET check_function_bodies = off;
CREATE TABLE public.elsewhere (
    id integer
)
TABLESPACE catalog_space;
ALTER TABLE public.elsewhere OWNER TO postgres;
CREATE UNLOGGED TABLE public.fast (
    id integer NOT NULL
)
WITH (user_catalog_table='true');
ALTER TABLE public.fast OWNER TO postgres;
CREATE TABLE public.only_toast (
    body text
)
WITH (toast.autovacuum_enabled='false');
ALTER TABLE public.only_toast OWNER TO postgres;
CREATE TABLE public.parts (
    id integer
)
PARTITION BY RANGE (id)
TABLESPACE catalog_space;
ALTER TABLE public.parts OWNER TO postgres;
CREATE TABLE public.part_here (
    id integer
)
WITH (fillfactor='50');
ALTER TABLE ONLY public.parts ATTACH PARTITION public.part_here FOR VALUES FROM (10) TO (20);
ALTER TABLE public.part_here OWNER TO postgres;
CREATE TABLE public.part_there (
    id integer
)
TABLESPACE catalog_space;
ALTER TABLE ONLY public.parts ATTACH PARTITION public.part_there FOR VALUES FROM (0) TO (10);
ALTER TABLE public.part_there OWNER TO postgres;
CREATE TABLE public.t (
    id integer,
    body text
)
WITH (fillfactor='70', autovacuum_enabled='false', autovacuum_vacuum_scale_factor='0.05', parallel_workers='4', toast.autovacuum_enabled='off', toast.autovacuum_vacuum_threshold='100');
ALTER TABLE public.t OWNER TO postgres;
ALTER TABLE ONLY public.fast ADD CONSTRAINT fast_pkey PRIMARY KEY (id);
