SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.f(a integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
ALTER FUNCTION public.f(a integer) OWNER TO postgres;
REVOKE EXECUTE ON FUNCTION public.f(a integer) FROM PUBLIC;
CREATE OR REPLACE FUNCTION public.f(a integer, b text DEFAULT ''::text)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
ALTER FUNCTION public.f(a integer, b text) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.g(VARIADIC a integer[], OUT b integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
ALTER FUNCTION public.g(VARIADIC a integer[], OUT b integer) OWNER TO postgres;
REVOKE EXECUTE ON FUNCTION public.g(VARIADIC a integer[], OUT b integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.g(VARIADIC a integer[], OUT b integer) TO catalog_reader WITH GRANT OPTION;
CREATE OR REPLACE PROCEDURE public.p(IN a integer)
 LANGUAGE sql
AS $procedure$SELECT 1$procedure$;
ALTER PROCEDURE public.p(IN a integer) OWNER TO postgres;
REVOKE EXECUTE ON PROCEDURE public.p(IN a integer) FROM PUBLIC;
GRANT EXECUTE ON PROCEDURE public.p(IN a integer) TO catalog_writer;
CREATE AGGREGATE public.s(integer) (
    SFUNC = int4pl,
    STYPE = integer
);
ALTER AGGREGATE public.s(integer) OWNER TO postgres;
REVOKE EXECUTE ON FUNCTION public.s(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.s(integer) TO catalog_writer;
