CREATE TABLE public.t (a int, b int); GRANT SELECT (a), UPDATE (a) ON public.t TO catalog_reader;
