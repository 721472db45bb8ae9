SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.nth(anyelement, integer)
 RETURNS anyelement
 LANGUAGE internal
 WINDOW IMMUTABLE STRICT
AS $function$window_nth_value$function$;
ALTER FUNCTION public.nth(anyelement, integer) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.number()
 RETURNS bigint
 LANGUAGE internal
 WINDOW
AS $function$window_row_number$function$;
ALTER FUNCTION public.number() OWNER TO postgres;
