SET check_function_bodies = off;
CREATE SCHEMA other;
ALTER SCHEMA other OWNER TO postgres;
CREATE OR REPLACE FUNCTION other.f(a integer)
 RETURNS text
 LANGUAGE sql
AS $function$SELECT 'other'$function$;
ALTER FUNCTION other.f(a integer) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.f()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 0$function$;
ALTER FUNCTION public.f() OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.f(a bigint)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 2$function$;
ALTER FUNCTION public.f(a bigint) OWNER TO postgres;
GRANT EXECUTE ON FUNCTION public.f(a bigint) TO catalog_reader;
CREATE OR REPLACE FUNCTION public.f(a integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
ALTER FUNCTION public.f(a integer) OWNER TO postgres;
COMMENT ON FUNCTION public.f(a integer) IS 'one';
CREATE OR REPLACE FUNCTION public.f(a integer, VARIADIC b text[])
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 4$function$;
ALTER FUNCTION public.f(a integer, VARIADIC b text[]) OWNER TO postgres;
COMMENT ON FUNCTION public.f(a integer, VARIADIC b text[]) IS 'many';
CREATE OR REPLACE FUNCTION public.f(a integer[])
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 5$function$;
ALTER FUNCTION public.f(a integer[]) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.f(a text, b text DEFAULT NULL::text)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 3$function$;
ALTER FUNCTION public.f(a text, b text) OWNER TO catalog_owner;
