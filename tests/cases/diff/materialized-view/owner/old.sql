CREATE MATERIALIZED VIEW public.m AS SELECT 1 AS a; GRANT SELECT ON public.m TO catalog_reader;
