CREATE TABLE public.t (a int); CREATE VIEW public.v AS SELECT a FROM public.t; CREATE FUNCTION public.f() RETURNS SETOF public.t LANGUAGE sql AS 'SELECT 1';
