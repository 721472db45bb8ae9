CREATE MATERIALIZED VIEW public.m TABLESPACE catalog_space AS SELECT 1 AS a; CREATE INDEX mi ON public.m (a) TABLESPACE catalog_space;
