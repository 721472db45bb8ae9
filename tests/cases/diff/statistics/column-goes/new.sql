CREATE TABLE public.t (a int, c int); CREATE STATISTICS public.s ON a, c FROM public.t;
