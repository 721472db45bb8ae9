SET check_function_bodies = off;
CREATE DOMAIN public.zip AS text
    CONSTRAINT zip_check CHECK ((VALUE ~ '^\d{5}$'::text));
ALTER DOMAIN public.zip OWNER TO postgres;
CREATE TYPE public.address AS (
    street text,
    zip public.zip
);
ALTER TYPE public.address OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.zip_of(a public.address)
 RETURNS public.zip
 LANGUAGE sql
AS $function$SELECT (a).zip$function$;
ALTER FUNCTION public.zip_of(a public.address) OWNER TO postgres;
CREATE TABLE public.customers (
    id integer,
    home public.address,
    others public.address[]
);
ALTER TABLE public.customers OWNER TO postgres;
