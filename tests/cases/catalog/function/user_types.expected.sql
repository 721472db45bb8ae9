SET check_function_bodies = off;
CREATE SCHEMA z;
ALTER SCHEMA z OWNER TO postgres;
CREATE TYPE z.mood AS ENUM ('ok', 'bad');
ALTER TYPE z.mood OWNER TO postgres;
CREATE DOMAIN z.id AS integer;
ALTER DOMAIN z.id OWNER TO postgres;
CREATE TYPE z.pair AS (
    a integer,
    b z.mood
);
ALTER TYPE z.pair OWNER TO postgres;
CREATE TYPE z.span AS RANGE (
    SUBTYPE = date,
    MULTIRANGE_TYPE_NAME = z.span_multirange
);
ALTER TYPE z.span OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.g(numeric, character varying, timestamp with time zone, "char", bit varying, name)
 RETURNS z.span
 LANGUAGE sql
AS $function$SELECT NULL::z.span$function$;
ALTER FUNCTION public.g(numeric, character varying, timestamp with time zone, "char", bit varying, name) OWNER TO postgres;
CREATE TABLE z.rows (
    id z.id
);
ALTER TABLE z.rows OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.f(a z.mood DEFAULT 'ok'::z.mood, b z.pair DEFAULT NULL::z.pair, c z.id[] DEFAULT '{1}'::z.id[], d z.span DEFAULT NULL::z.span, e z.rows DEFAULT NULL::z.rows)
 RETURNS z.pair[]
 LANGUAGE sql
AS $function$SELECT NULL::z.pair[]$function$;
ALTER FUNCTION public.f(a z.mood, b z.pair, c z.id[], d z.span, e z.rows) OWNER TO postgres;
