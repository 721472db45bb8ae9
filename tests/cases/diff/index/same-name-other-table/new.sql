CREATE TABLE public.t (a int); CREATE TABLE public.u (a int); CREATE INDEX ti ON public.u (a);
