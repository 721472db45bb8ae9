SET check_function_bodies = off;
CREATE TABLE public.t (
    id integer,
    body text,
    other text
);
ALTER TABLE public.t OWNER TO postgres;
CREATE MATERIALIZED VIEW public.m AS
 SELECT t.id,
    t.body,
    t.other
   FROM public.t
  WITH NO DATA;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN body SET STATISTICS 0;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN body SET COMPRESSION pglz;
ALTER MATERIALIZED VIEW public.m OWNER TO postgres;
