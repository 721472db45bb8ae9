CREATE FUNCTION public.f(a int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT a';
CREATE TABLE public.t (a int DEFAULT public.f(1), g int GENERATED ALWAYS AS (public.f(a)) STORED, CONSTRAINT c CHECK (public.f(a) > 0)); COMMENT ON COLUMN public.t.g IS 'g'; GRANT SELECT (g) ON public.t TO catalog_reader; COMMENT ON CONSTRAINT c ON public.t IS 'c';
CREATE UNIQUE INDEX ti ON public.t (public.f(a)) WHERE public.f(a) > 3; COMMENT ON INDEX public.ti IS 'ti'; CREATE INDEX tg ON public.t (g);
