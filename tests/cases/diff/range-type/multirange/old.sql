CREATE TYPE public.r AS RANGE (subtype = float8); CREATE FUNCTION public.f(public.r_multirange) RETURNS int LANGUAGE sql AS 'SELECT 1';
