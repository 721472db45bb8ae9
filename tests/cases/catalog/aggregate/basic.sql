CREATE AGGREGATE public.total(int) (sfunc = int4pl, stype = int, initcond = '0');
CREATE AGGREGATE public.product(numeric) (sfunc = numeric_mul, stype = numeric);
CREATE AGGREGATE public.everything(*) (sfunc = int8inc, stype = int8, initcond = '0');
CREATE FUNCTION public.z_join(state text, item text, separator text) RETURNS text LANGUAGE sql AS 'SELECT COALESCE(state || separator, '''') || item';
CREATE AGGREGATE public.a_join(item text, separator text) (sfunc = public.z_join, stype = text, initcond = 'it''s \ ');
COMMENT ON AGGREGATE public.total(int) IS 'the total';
COMMENT ON AGGREGATE public.everything(*) IS 'how many';
