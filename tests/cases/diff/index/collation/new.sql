CREATE TABLE public.t (a text); CREATE INDEX ti ON public.t (a COLLATE "C");
