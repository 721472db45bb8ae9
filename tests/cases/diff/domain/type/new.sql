CREATE DOMAIN public.d AS bigint DEFAULT 1 CHECK (VALUE > 0); GRANT USAGE ON DOMAIN public.d TO catalog_reader; COMMENT ON DOMAIN public.d IS 'd';
CREATE TABLE public.t (a public.d PRIMARY KEY, b public.d[]); CREATE VIEW public.v AS SELECT a FROM public.t; CREATE INDEX ti ON public.t ((a + 1));
