SET check_function_bodies = off;
CREATE TABLE public.for_nobody (
    id integer
);
ALTER TABLE public.for_nobody OWNER TO postgres;
REVOKE SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON TABLE public.for_nobody FROM postgres;
CREATE TABLE public.t (
    a integer,
    b integer,
    c integer
);
ALTER TABLE public.t OWNER TO catalog_owner;
REVOKE DELETE, TRUNCATE ON TABLE public.t FROM catalog_owner;
GRANT SELECT, INSERT ON TABLE public.t TO catalog_reader WITH GRANT OPTION;
SET SESSION AUTHORIZATION catalog_reader;
GRANT SELECT ON TABLE public.t TO catalog_writer;
RESET SESSION AUTHORIZATION;
GRANT SELECT (a) ON TABLE public.t TO PUBLIC;
GRANT REFERENCES (a) ON TABLE public.t TO catalog_writer WITH GRANT OPTION;
SET SESSION AUTHORIZATION catalog_writer;
GRANT REFERENCES (a) ON TABLE public.t TO catalog_reader;
RESET SESSION AUTHORIZATION;
GRANT SELECT (b) ON TABLE public.t TO PUBLIC;
GRANT UPDATE (c) ON TABLE public.t TO PUBLIC;
