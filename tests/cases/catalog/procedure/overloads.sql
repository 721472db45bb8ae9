CREATE PROCEDURE public.p() LANGUAGE sql AS 'SELECT 0';
CREATE PROCEDURE public.p(a int) LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE public.p(a text) LANGUAGE sql AS 'SELECT 2';
CREATE FUNCTION public.p(a int, b int) RETURNS int LANGUAGE sql AS 'SELECT 3';
CREATE PROCEDURE public.p(a int, VARIADIC b text[]) LANGUAGE sql AS 'SELECT 4';
COMMENT ON PROCEDURE public.p(int) IS 'one';
GRANT EXECUTE ON PROCEDURE public.p(text) TO catalog_reader;
