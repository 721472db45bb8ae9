CREATE VIEW public.v AS SELECT 1 AS a; GRANT SELECT ON public.v TO catalog_reader;
