SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.z_last()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
ALTER FUNCTION public.z_last() OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.m_middle(a integer DEFAULT public.z_last())
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT a$function$;
ALTER FUNCTION public.m_middle(a integer) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.a_first(a integer DEFAULT public.m_middle(), b text DEFAULT ('x'::text || (public.z_last())::text))
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT a$function$;
ALTER FUNCTION public.a_first(a integer, b text) OWNER TO postgres;
CREATE SEQUENCE public.counter AS bigint START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public.counter OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.b_next(n bigint DEFAULT nextval('public.counter'::regclass))
 RETURNS bigint
 LANGUAGE sql
AS $function$SELECT n$function$;
ALTER FUNCTION public.b_next(n bigint) OWNER TO postgres;
