CREATE VIEW public.v AS SELECT 1 AS a; CREATE VIEW public.w AS SELECT a FROM public.v; CREATE FUNCTION public.f() RETURNS SETOF public.w LANGUAGE sql AS 'SELECT * FROM public.w';
