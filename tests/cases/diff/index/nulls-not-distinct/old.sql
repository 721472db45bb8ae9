CREATE TABLE public.t (a int); CREATE UNIQUE INDEX ti ON public.t (a);
