CREATE TYPE public.k AS (a bigint, b int); COMMENT ON TYPE public.k IS 'k'; GRANT USAGE ON TYPE public.k TO catalog_reader;
CREATE TABLE public.t (k public.k, ks public.k[], CHECK ((k).a > 0)); CREATE INDEX ti ON public.t (((k).a)); CREATE FUNCTION public.f() RETURNS public.k LANGUAGE plpgsql AS 'BEGIN END'; CREATE VIEW public.v AS SELECT k, (k).a FROM public.t;
