CREATE VIEW public.v AS SELECT 1 AS a, 2 AS b; GRANT SELECT (a) ON public.v TO catalog_reader;
