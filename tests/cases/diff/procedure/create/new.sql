CREATE PROCEDURE public.p(a int, INOUT b text) LANGUAGE sql AS 'SELECT b'; GRANT EXECUTE ON PROCEDURE public.p TO catalog_reader;
