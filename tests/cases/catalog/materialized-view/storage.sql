CREATE TABLE public.t (id int, body text, other text);
CREATE MATERIALIZED VIEW public.m WITH (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_enabled = false) TABLESPACE catalog_space AS SELECT id, body, other FROM public.t;
ALTER MATERIALIZED VIEW public.m ALTER body SET STORAGE EXTERNAL;
ALTER MATERIALIZED VIEW public.m ALTER id SET STATISTICS 500;
ALTER MATERIALIZED VIEW public.m ALTER id SET (n_distinct = -0.5, n_distinct_inherited = 7);
COMMENT ON COLUMN public.m.id IS 'number';
COMMENT ON COLUMN public.m.body IS 'text';
