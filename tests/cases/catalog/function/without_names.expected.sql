SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.f(integer, text)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT $1$function$;
ALTER FUNCTION public.f(integer, text) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.g(integer, named text, OUT integer, OUT other text)
 RETURNS record
 LANGUAGE sql
AS $function$SELECT $1, $2$function$;
ALTER FUNCTION public.g(integer, named text, OUT integer, OUT other text) OWNER TO postgres;
