CREATE TABLE public.t (id int, name text);
GRANT SELECT ON public.t TO catalog_writer WITH GRANT OPTION;
GRANT UPDATE (name) ON public.t TO catalog_writer WITH GRANT OPTION;
SET SESSION AUTHORIZATION catalog_writer;
GRANT SELECT ON public.t TO catalog_reader WITH GRANT OPTION;
GRANT UPDATE (name) ON public.t TO catalog_reader;
SET SESSION AUTHORIZATION catalog_reader;
GRANT SELECT ON public.t TO PUBLIC;
RESET SESSION AUTHORIZATION;
