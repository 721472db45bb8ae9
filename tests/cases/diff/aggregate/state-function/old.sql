CREATE FUNCTION public.f(a int, b int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE AGGREGATE public.g(int) (sfunc = public.f, stype = int);
