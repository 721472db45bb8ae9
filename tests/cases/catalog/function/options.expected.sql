SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.costly(a integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE COST 10000.5
AS $function$SELECT a > 0$function$;
ALTER FUNCTION public.costly(a integer) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.empty_path()
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$SELECT 1$function$;
ALTER FUNCTION public.empty_path() OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.guarded()
 RETURNS text
 LANGUAGE plpgsql
 PARALLEL RESTRICTED SECURITY DEFINER LEAKPROOF
 SET search_path TO 'public', 'pg_temp'
 SET statement_timeout TO '5s'
 SET "TimeZone" TO 'UTC'
 SET "app.user_id" TO 'it''s'
AS $function$ BEGIN RETURN current_user; END $function$;
ALTER FUNCTION public.guarded() OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.odd_path()
 RETURNS integer
 LANGUAGE sql
 SET search_path TO '$user', 'My Schema', 'public'
AS $function$SELECT 1$function$;
ALTER FUNCTION public.odd_path() OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.series(integer, integer)
 RETURNS SETOF integer
 LANGUAGE internal
 IMMUTABLE PARALLEL SAFE STRICT SUPPORT generate_series_int4_support
AS $function$generate_series_int4$function$;
ALTER FUNCTION public.series(integer, integer) OWNER TO postgres;
