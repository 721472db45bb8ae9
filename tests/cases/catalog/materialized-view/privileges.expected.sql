SET check_function_bodies = off;
ALTER SCHEMA public OWNER TO pg_database_owner;
COMMENT ON SCHEMA public IS 'standard public schema';
CREATE TABLE public.t (
    id integer
);
ALTER TABLE public.t OWNER TO postgres;
CREATE MATERIALIZED VIEW public.m AS
 SELECT t.id
   FROM public.t
  WITH NO DATA;
ALTER MATERIALIZED VIEW public.m OWNER TO postgres;
GRANT SELECT ON TABLE public.m TO PUBLIC;
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON TABLE public.m TO catalog_writer WITH GRANT OPTION;
REVOKE SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON TABLE public.m FROM postgres;
