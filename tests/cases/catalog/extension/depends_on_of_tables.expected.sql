SET check_function_bodies = off;
CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public VERSION '1.8';
COMMENT ON EXTENSION hstore IS 'data type for storing sets of (key, value) pairs';
CREATE TABLE public.t (
    id integer NOT NULL,
    h public.hstore
);
ALTER TABLE public.t OWNER TO postgres;
ALTER TABLE ONLY public.t ADD CONSTRAINT "T.key" PRIMARY KEY (id);
ALTER INDEX public."T.key" DEPENDS ON EXTENSION hstore;
CREATE INDEX t_h ON public.t USING gist (h);
ALTER INDEX public.t_h DEPENDS ON EXTENSION hstore;
CREATE MATERIALIZED VIEW public.m AS
 SELECT t.id
   FROM public.t
  WITH NO DATA;
ALTER MATERIALIZED VIEW public.m DEPENDS ON EXTENSION hstore;
ALTER MATERIALIZED VIEW public.m OWNER TO postgres;
CREATE TRIGGER same BEFORE UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
ALTER TRIGGER same ON public.t DEPENDS ON EXTENSION hstore;
