CREATE DOMAIN public.d AS text CHECK (VALUE <> ''); CREATE TABLE public.t (a public.d NOT NULL DEFAULT 'x'); CREATE INDEX ti ON public.t (a); CREATE VIEW public.v AS SELECT a FROM public.t;
