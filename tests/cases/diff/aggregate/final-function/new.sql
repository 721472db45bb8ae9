CREATE FUNCTION public.f(int) RETURNS text LANGUAGE sql AS 'SELECT $1::text'; CREATE AGGREGATE public.g(int) (sfunc = int4pl, stype = int, initcond = '0', finalfunc = public.f);
