SET check_function_bodies = off;
CREATE DOMAIN public.name AS text NOT NULL;
ALTER DOMAIN public.name OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.is_name(n public.name)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$ BEGIN RETURN n !~ '\d'; END $function$;
ALTER FUNCTION public.is_name(n public.name) OWNER TO postgres;
CREATE TABLE public.people (
    name public.name,
    since integer
);
ALTER TABLE public.people OWNER TO postgres;
ALTER DOMAIN public.name SET DEFAULT 'x'::text;
ALTER DOMAIN public.name ADD CONSTRAINT no_digits CHECK (public.is_name((VALUE)::public.name));
ALTER DOMAIN public.name ADD CONSTRAINT short CHECK ((length(VALUE) < 20));
COMMENT ON CONSTRAINT no_digits ON DOMAIN public.name IS 'names are no numbers';
