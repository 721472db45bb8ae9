SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.add(a integer, b integer DEFAULT 1)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT COST 5
AS $function$SELECT a + b$function$;
ALTER FUNCTION public.add(a integer, b integer) OWNER TO postgres;
COMMENT ON FUNCTION public.add(a integer, b integer) IS 'a plus b';
CREATE OR REPLACE FUNCTION public.greet(name text DEFAULT 'world'::text, times integer DEFAULT (1 + 1))
 RETURNS text
 LANGUAGE plpgsql
 STABLE
AS $function$
BEGIN
    RETURN repeat('hello ' || name, times);
END
$function$;
ALTER FUNCTION public.greet(name text, times integer) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.nothing()
 RETURNS void
 LANGUAGE plpgsql
AS $function$ BEGIN END $function$;
ALTER FUNCTION public.nothing() OWNER TO postgres;
