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
ALTER TABLE ONLY public.m REPLICA IDENTITY FULL;
ALTER MATERIALIZED VIEW public.m OWNER TO postgres;
CREATE MATERIALIZED VIEW public.n AS
 SELECT t.id
   FROM public.t
  WITH NO DATA;
ALTER TABLE ONLY public.n REPLICA IDENTITY NOTHING;
ALTER MATERIALIZED VIEW public.n OWNER TO postgres;
