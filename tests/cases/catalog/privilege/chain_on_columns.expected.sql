SET check_function_bodies = off;
CREATE TABLE public.t (
    id integer,
    name text
);
ALTER TABLE public.t OWNER TO postgres;
GRANT SELECT (id) ON TABLE public.t TO catalog_writer WITH GRANT OPTION;
SET SESSION AUTHORIZATION catalog_writer;
GRANT SELECT (id) ON TABLE public.t TO catalog_reader WITH GRANT OPTION;
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION catalog_reader;
GRANT SELECT (id) ON TABLE public.t TO PUBLIC;
RESET SESSION AUTHORIZATION;
