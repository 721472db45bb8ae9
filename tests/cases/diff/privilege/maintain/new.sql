-- since 17
CREATE TABLE public.t (a int); GRANT MAINTAIN ON public.t TO catalog_reader;
