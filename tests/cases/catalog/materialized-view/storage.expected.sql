SET check_function_bodies = off;
CREATE TABLE public.t (
    id integer,
    body text,
    other text
);
ALTER TABLE public.t OWNER TO postgres;
CREATE MATERIALIZED VIEW public.m
WITH (fillfactor='70', autovacuum_enabled='false', toast.autovacuum_enabled='false')
TABLESPACE catalog_space AS
 SELECT t.id,
    t.body,
    t.other
   FROM public.t
  WITH NO DATA;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN id SET STATISTICS 500;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN id SET (n_distinct=-0.5, n_distinct_inherited=7);
ALTER MATERIALIZED VIEW public.m ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER MATERIALIZED VIEW public.m OWNER TO postgres;
COMMENT ON COLUMN public.m.id IS 'number';
COMMENT ON COLUMN public.m.body IS 'text';
