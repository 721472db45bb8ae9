CREATE FUNCTION public.f(a int, b int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE VIEW public.v AS SELECT public.f(1, 2) AS f;
