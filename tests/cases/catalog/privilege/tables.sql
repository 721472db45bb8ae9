CREATE TABLE public.t (id int, name text);
GRANT SELECT ON public.t TO catalog_reader;
GRANT INSERT, UPDATE, DELETE ON public.t TO catalog_writer;
GRANT ALL ON public.t TO catalog_owner;
GRANT REFERENCES, TRIGGER, TRUNCATE ON public.t TO catalog_reader;
GRANT SELECT ON public.t TO PUBLIC;
