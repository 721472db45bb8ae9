CREATE TABLE public.t (c date, a int, b text); CREATE INDEX ti ON public.t (b, c);
