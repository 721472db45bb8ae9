SET check_function_bodies = off;
CREATE TABLE public.t (
    id integer,
    name text
);
ALTER TABLE public.t OWNER TO postgres;
GRANT SELECT ON TABLE public.t TO PUBLIC;
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON TABLE public.t TO catalog_owner;
GRANT SELECT, TRUNCATE, REFERENCES, TRIGGER ON TABLE public.t TO catalog_reader;
GRANT INSERT, UPDATE, DELETE ON TABLE public.t TO catalog_writer;
