SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.z_now()
 RETURNS timestamp with time zone
 LANGUAGE sql
AS $function$SELECT now()$function$;
ALTER FUNCTION public.z_now() OWNER TO postgres;
CREATE OR REPLACE PROCEDURE public.a_at(IN at timestamp with time zone DEFAULT public.z_now())
 LANGUAGE sql
AS $procedure$SELECT 1$procedure$;
ALTER PROCEDURE public.a_at(IN at timestamp with time zone) OWNER TO postgres;
