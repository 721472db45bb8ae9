-- since 14
CREATE TABLE public.t (a int, c int); CREATE FUNCTION public.f() RETURNS SETOF int BEGIN ATOMIC SELECT c FROM public.t; END; CREATE FUNCTION public.g() RETURNS SETOF int BEGIN ATOMIC SELECT public.f() + 1 AS f; END;
