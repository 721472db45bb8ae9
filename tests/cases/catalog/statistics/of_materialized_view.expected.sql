SET check_function_bodies = off;
CREATE TABLE public.t (
    a integer,
    b integer
);
ALTER TABLE public.t OWNER TO postgres;
CREATE MATERIALIZED VIEW public.m AS
 SELECT t.a,
    t.b
   FROM public.t
  WITH NO DATA;
ALTER MATERIALIZED VIEW public.m OWNER TO postgres;
CREATE STATISTICS public.a_of_m (dependencies, mcv) ON a, b FROM public.m;
ALTER STATISTICS public.a_of_m OWNER TO postgres;
