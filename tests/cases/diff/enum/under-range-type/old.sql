CREATE TYPE public.s AS ENUM ('new', 'old', 'dead'); CREATE TYPE public.r AS RANGE (subtype = public.s); CREATE FUNCTION public.f(public.r) RETURNS public.s LANGUAGE sql AS 'SELECT lower($1)';
