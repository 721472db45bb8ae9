SET check_function_bodies = off;
CREATE TABLE public.read_only (
    id integer
);
ALTER TABLE public.read_only OWNER TO postgres;
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON TABLE public.read_only FROM postgres;
CREATE TABLE public.regranted (
    id integer
);
ALTER TABLE public.regranted OWNER TO postgres;
REVOKE INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON TABLE public.regranted FROM postgres;
CREATE TABLE public.t (
    id integer
);
ALTER TABLE public.t OWNER TO catalog_owner;
REVOKE SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON TABLE public.t FROM catalog_owner;
