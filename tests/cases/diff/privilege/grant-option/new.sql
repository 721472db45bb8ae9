CREATE TABLE public.t (a int); GRANT SELECT ON public.t TO catalog_reader WITH GRANT OPTION; GRANT UPDATE ON public.t TO catalog_reader;
