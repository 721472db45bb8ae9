CREATE TABLE public.t (id int, name text);
GRANT SELECT (id) ON public.t TO catalog_writer WITH GRANT OPTION;
SET SESSION AUTHORIZATION catalog_writer;
GRANT SELECT (id) ON public.t TO catalog_reader WITH GRANT OPTION;
SET SESSION AUTHORIZATION catalog_reader;
GRANT SELECT (id) ON public.t TO PUBLIC;
RESET SESSION AUTHORIZATION;
