SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.audit_ddl()
 RETURNS event_trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RAISE NOTICE '%', tg_tag; END $function$;
ALTER FUNCTION public.audit_ddl() OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.touch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN NEW.updated_at := now(); RETURN NEW; END $function$;
ALTER FUNCTION public.touch() OWNER TO postgres;
