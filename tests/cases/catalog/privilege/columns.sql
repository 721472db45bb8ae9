CREATE TABLE public.t (id int, name text, "Mixed Case" text, secret text);
GRANT SELECT (id, name), UPDATE (name) ON public.t TO catalog_reader;
GRANT INSERT ("Mixed Case"), REFERENCES (id) ON public.t TO catalog_writer WITH GRANT OPTION;
GRANT SELECT ("Mixed Case") ON public.t TO PUBLIC;
GRANT ALL (secret) ON public.t TO catalog_owner;
