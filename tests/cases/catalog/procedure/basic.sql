CREATE TABLE public.log (line text);
CREATE PROCEDURE public.note(line text DEFAULT 'x', times int DEFAULT 1) LANGUAGE plpgsql AS $$
BEGIN
    FOR i IN 1..times LOOP
        INSERT INTO public.log VALUES (line);
        COMMIT;
    END LOOP;
END
$$;
CREATE PROCEDURE public.clean() LANGUAGE sql AS 'DELETE FROM public.log';
COMMENT ON PROCEDURE public.clean() IS 'empties the log';
