SET check_function_bodies = off;
CREATE OR REPLACE PROCEDURE public.guarded(IN a integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET work_mem TO '8MB'
AS $procedure$ BEGIN PERFORM a; END $procedure$;
ALTER PROCEDURE public.guarded(IN a integer) OWNER TO postgres;
