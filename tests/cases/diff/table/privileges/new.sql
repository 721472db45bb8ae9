CREATE TABLE public.t (id bigint PRIMARY KEY, name text);
GRANT SELECT ON public.t TO catalog_reader WITH GRANT OPTION; GRANT UPDATE (name) ON public.t TO catalog_writer;
