-- since 14
CREATE TABLE public.t (a smallint); CREATE FUNCTION public.f() RETURNS bigint BEGIN ATOMIC SELECT sum(a) FROM public.t; END; CREATE VIEW public.v AS SELECT public.f() AS f; GRANT EXECUTE ON FUNCTION public.f() TO catalog_reader;
