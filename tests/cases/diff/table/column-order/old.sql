CREATE TABLE public.t (a int, b text, c date); CREATE INDEX ti ON public.t (b, c);
