CREATE TABLE public.t (a int, b int); GRANT SELECT (a, b) ON public.t TO catalog_reader WITH GRANT OPTION; GRANT INSERT (b) ON public.t TO PUBLIC;
