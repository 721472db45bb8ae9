-- since 14
CREATE TYPE public.r AS RANGE (subtype = float8, multirange_type_name = public.many); CREATE FUNCTION public.f(public.many) RETURNS int LANGUAGE sql AS 'SELECT 1';
