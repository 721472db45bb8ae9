CREATE DOMAIN public.d AS int CONSTRAINT c CHECK (VALUE > 0); CREATE TABLE public.t (a public.d);
