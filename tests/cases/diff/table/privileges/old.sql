CREATE TABLE public.t (id bigint PRIMARY KEY, name text);
GRANT SELECT, INSERT ON public.t TO catalog_reader;
