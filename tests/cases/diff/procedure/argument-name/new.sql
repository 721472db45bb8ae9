CREATE PROCEDURE public.p(b int) LANGUAGE sql AS 'SELECT 1'; COMMENT ON PROCEDURE public.p IS 'p'; GRANT EXECUTE ON PROCEDURE public.p TO catalog_reader;
