CREATE AGGREGATE public.top(int) (sfunc = int4larger, stype = int);
CREATE AGGREGATE public.top(int8) (sfunc = int8larger, stype = int8);
CREATE AGGREGATE public.top(text) (sfunc = text_larger, stype = text);
CREATE FUNCTION public.top(a int, b int) RETURNS int LANGUAGE sql AS 'SELECT greatest(a, b)';
COMMENT ON AGGREGATE public.top(int8) IS 'of large numbers';
GRANT EXECUTE ON FUNCTION public.top(text) TO catalog_reader;
