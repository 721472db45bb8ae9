SET check_function_bodies = off;
CREATE OR REPLACE PROCEDURE public.only_out(OUT "Result" text)
 LANGUAGE plpgsql
AS $procedure$ BEGIN "Result" := 'x'; END $procedure$;
ALTER PROCEDURE public.only_out(OUT "Result" text) OWNER TO postgres;
GRANT EXECUTE ON PROCEDURE public.only_out(OUT "Result" text) TO catalog_reader;
CREATE OR REPLACE PROCEDURE public.result(IN a integer, OUT b integer, OUT c text)
 LANGUAGE plpgsql
AS $procedure$ BEGIN b := a; c := 'x'; END $procedure$;
ALTER PROCEDURE public.result(IN a integer, OUT b integer, OUT c text) OWNER TO catalog_owner;
GRANT EXECUTE ON PROCEDURE public.result(IN a integer, OUT b integer, OUT c text) TO catalog_reader;
COMMENT ON PROCEDURE public.result(IN a integer, OUT b integer, OUT c text) IS 'with results';
CREATE OR REPLACE PROCEDURE public.result(IN a integer, IN b integer)
 LANGUAGE sql
AS $procedure$SELECT 1$procedure$;
ALTER PROCEDURE public.result(IN a integer, IN b integer) OWNER TO postgres;
COMMENT ON PROCEDURE public.result(IN a integer, IN b integer) IS 'without';
