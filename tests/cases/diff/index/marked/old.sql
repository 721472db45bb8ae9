CREATE TABLE public.t (a int NOT NULL); CREATE UNIQUE INDEX ti ON public.t (a);
