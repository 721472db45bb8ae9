SET check_function_bodies = off;
CREATE SCHEMA z;
ALTER SCHEMA z OWNER TO postgres;
CREATE TYPE z.mood AS ENUM ('ok', 'bad');
ALTER TYPE z.mood OWNER TO postgres;
CREATE DOMAIN z.name AS text
    CONSTRAINT name_check CHECK ((VALUE <> ''::text));
ALTER DOMAIN z.name OWNER TO postgres;
CREATE TYPE z.span AS RANGE (
    SUBTYPE = date,
    MULTIRANGE_TYPE_NAME = z.span_multirange
);
ALTER TYPE z.span OWNER TO postgres;
CREATE TABLE z.people (
    name z.name,
    mood z.mood
);
ALTER TABLE z.people OWNER TO postgres;
CREATE TYPE public.report AS (
    mood z.mood,
    moods z.mood[],
    name z.name,
    span z.span,
    who z.people,
    all_of_them z.people[]
);
ALTER TYPE public.report OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.reports()
 RETURNS SETOF public.report
 LANGUAGE sql
AS $function$SELECT NULL::public.report$function$;
ALTER FUNCTION public.reports() OWNER TO postgres;
