SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.f()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
ALTER FUNCTION public.f() OWNER TO catalog_reader;
GRANT EXECUTE ON FUNCTION public.f() TO catalog_reader WITH GRANT OPTION;
CREATE TABLE public.t (
    id integer
);
ALTER TABLE public.t OWNER TO catalog_owner;
GRANT SELECT ON TABLE public.t TO catalog_reader;
