SET check_function_bodies = off;
CREATE OR REPLACE PROCEDURE public.clean()
 LANGUAGE sql
AS $procedure$DELETE FROM public.log$procedure$;
ALTER PROCEDURE public.clean() OWNER TO postgres;
COMMENT ON PROCEDURE public.clean() IS 'empties the log';
CREATE OR REPLACE PROCEDURE public.note(IN line text DEFAULT 'x'::text, IN times integer DEFAULT 1)
 LANGUAGE plpgsql
AS $procedure$
BEGIN
    FOR i IN 1..times LOOP
        INSERT INTO public.log VALUES (line);
        COMMIT;
    END LOOP;
END
$procedure$;
ALTER PROCEDURE public.note(IN line text, IN times integer) OWNER TO postgres;
CREATE TABLE public.log (
    line text
);
ALTER TABLE public.log OWNER TO postgres;
