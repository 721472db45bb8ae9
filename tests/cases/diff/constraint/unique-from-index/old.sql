CREATE TABLE public.t (a int); CREATE UNIQUE INDEX u ON public.t (a);
