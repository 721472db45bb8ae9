SET check_function_bodies = off;
CREATE TYPE public.e AS ENUM ('a');
ALTER TYPE public.e OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.f()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
ALTER FUNCTION public.f() OWNER TO postgres;
CREATE TABLE public.t (
    id integer
);
ALTER TABLE public.t OWNER TO postgres;
