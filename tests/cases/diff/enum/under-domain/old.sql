CREATE TYPE public.s AS ENUM ('new', 'old', 'dead'); CREATE DOMAIN public.d AS public.s DEFAULT 'new' CHECK (VALUE <> 'old'); COMMENT ON DOMAIN public.d IS 'd'; GRANT USAGE ON DOMAIN public.d TO catalog_reader;
CREATE TABLE public.t (a public.d NOT NULL, b public.d[]); CREATE INDEX ti ON public.t (a);
