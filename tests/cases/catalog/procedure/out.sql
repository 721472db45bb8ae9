-- since 14
CREATE PROCEDURE public.result(a int, OUT b int, OUT c text) LANGUAGE plpgsql AS $$ BEGIN b := a; c := 'x'; END $$;
CREATE PROCEDURE public.result(a int, b int) LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE public.only_out(OUT "Result" text) LANGUAGE plpgsql AS $$ BEGIN "Result" := 'x'; END $$;
COMMENT ON PROCEDURE public.result(IN a int, OUT b int, OUT c text) IS 'with results';
COMMENT ON PROCEDURE public.result(a int, b int) IS 'without';
ALTER PROCEDURE public.result(IN int, OUT int, OUT text) OWNER TO catalog_owner;
GRANT EXECUTE ON PROCEDURE public.result(IN int, OUT int, OUT text) TO catalog_reader;
GRANT EXECUTE ON PROCEDURE public.only_out(OUT text) TO catalog_reader;
