CREATE TABLE public.t (a int); CREATE INDEX ti ON public.t (a) WHERE a > 0;
