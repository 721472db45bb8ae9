CREATE TABLE public.t (a int); CREATE FUNCTION public.f(public.t) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE TABLE public.u (a int);
