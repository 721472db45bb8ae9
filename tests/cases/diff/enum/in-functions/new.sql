CREATE TYPE public.s AS ENUM ('new', 'old'); CREATE TABLE public.t (a public.s);
CREATE FUNCTION public.f(public.s) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 <> ''old'''; CREATE FUNCTION public.g(x public.s[] DEFAULT '{new}') RETURNS SETOF public.s LANGUAGE sql AS 'SELECT unnest(x)';
CREATE PROCEDURE public.p(INOUT x public.s) LANGUAGE sql AS 'SELECT x'; GRANT EXECUTE ON FUNCTION public.f(public.s) TO catalog_reader; COMMENT ON FUNCTION public.f(public.s) IS 'f';
ALTER TABLE public.t ADD CONSTRAINT c CHECK (public.f(a)); CREATE INDEX ti ON public.t (public.f(a)); CREATE POLICY po ON public.t USING (public.f(a));
