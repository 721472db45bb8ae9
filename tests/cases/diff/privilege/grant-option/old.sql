CREATE TABLE public.t (a int); GRANT SELECT, UPDATE ON public.t TO catalog_reader WITH GRANT OPTION;
