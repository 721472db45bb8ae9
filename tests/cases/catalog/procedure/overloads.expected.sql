SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.p(a integer, b integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 3$function$;
ALTER FUNCTION public.p(a integer, b integer) OWNER TO postgres;
CREATE OR REPLACE PROCEDURE public.p()
 LANGUAGE sql
AS $procedure$SELECT 0$procedure$;
ALTER PROCEDURE public.p() OWNER TO postgres;
CREATE OR REPLACE PROCEDURE public.p(IN a integer)
 LANGUAGE sql
AS $procedure$SELECT 1$procedure$;
ALTER PROCEDURE public.p(IN a integer) OWNER TO postgres;
COMMENT ON PROCEDURE public.p(IN a integer) IS 'one';
CREATE OR REPLACE PROCEDURE public.p(IN a integer, VARIADIC b text[])
 LANGUAGE sql
AS $procedure$SELECT 4$procedure$;
ALTER PROCEDURE public.p(IN a integer, VARIADIC b text[]) OWNER TO postgres;
CREATE OR REPLACE PROCEDURE public.p(IN a text)
 LANGUAGE sql
AS $procedure$SELECT 2$procedure$;
ALTER PROCEDURE public.p(IN a text) OWNER TO postgres;
GRANT EXECUTE ON PROCEDURE public.p(IN a text) TO catalog_reader;
