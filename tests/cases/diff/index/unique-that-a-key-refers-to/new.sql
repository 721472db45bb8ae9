CREATE TABLE public.t (a int, b int); CREATE UNIQUE INDEX ti ON public.t (a) INCLUDE (b); CREATE TABLE public.u (a int REFERENCES public.t (a));
