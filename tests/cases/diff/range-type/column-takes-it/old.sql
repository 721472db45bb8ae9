CREATE TYPE public.r AS RANGE (subtype = int); CREATE TABLE public.t (r int4range); CREATE INDEX ti ON public.t USING gist (r);
