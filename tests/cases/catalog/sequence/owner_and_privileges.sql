CREATE SEQUENCE public.theirs;
ALTER SEQUENCE public.theirs OWNER TO catalog_owner;
GRANT USAGE ON SEQUENCE public.theirs TO catalog_reader;
GRANT ALL ON SEQUENCE public.theirs TO catalog_writer;
GRANT SELECT ON SEQUENCE public.theirs TO PUBLIC;
CREATE TABLE public.t (id serial);
ALTER TABLE public.t OWNER TO catalog_owner;
GRANT USAGE, SELECT ON SEQUENCE public.t_id_seq TO catalog_writer;
