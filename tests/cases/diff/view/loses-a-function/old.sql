CREATE FUNCTION public.f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE VIEW public.v AS SELECT public.f(1) AS a; CREATE VIEW public.w AS SELECT a FROM public.v;
