CREATE DOMAIN public.d AS text DEFAULT 'x' NOT NULL CONSTRAINT c CHECK (VALUE <> ''); CREATE TABLE public.t (a public.d);
