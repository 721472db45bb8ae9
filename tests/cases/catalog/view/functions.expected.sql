SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.rows_of(integer)
 RETURNS TABLE(a integer, b text)
 LANGUAGE sql
AS $function$ SELECT id, name FROM public.z $function$;
ALTER FUNCTION public.rows_of(integer) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.shout(t text, n integer DEFAULT 1)
 RETURNS text
 LANGUAGE sql
AS $function$ SELECT upper(t) || n $function$;
ALTER FUNCTION public.shout(t text, n integer) OWNER TO postgres;
CREATE TABLE public.z (
    id integer,
    name text
);
ALTER TABLE public.z OWNER TO postgres;
CREATE VIEW public.a_v AS
 SELECT public.shout(z.name) AS loud,
    r.b
   FROM public.z,
    LATERAL public.rows_of(z.id) r(a, b);
ALTER VIEW public.a_v OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.full_name(public.a_v)
 RETURNS text
 LANGUAGE sql
AS $function$ SELECT $1.loud $function$;
ALTER FUNCTION public.full_name(public.a_v) OWNER TO postgres;
CREATE VIEW public.b_v AS
 SELECT public.full_name(v.*) AS full_name
   FROM public.a_v v;
ALTER VIEW public.b_v OWNER TO postgres;
CREATE MATERIALIZED VIEW public.a_m AS
 SELECT public.shout(b_v.full_name, 2) AS s
   FROM public.b_v
  WITH NO DATA;
ALTER MATERIALIZED VIEW public.a_m OWNER TO postgres;
