CREATE TABLE public.t (a int, b int, c int); CREATE STATISTICS public.s ON a, b FROM public.t;
