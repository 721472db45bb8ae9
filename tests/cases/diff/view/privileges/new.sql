CREATE VIEW public.v AS SELECT 1 AS a, 2 AS b; GRANT SELECT (b) ON public.v TO catalog_reader WITH GRANT OPTION; GRANT SELECT, DELETE ON public.v TO catalog_writer;
