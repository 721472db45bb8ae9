CREATE TABLE public.t (a int, b int);
CREATE MATERIALIZED VIEW public.m AS SELECT a, b FROM public.t;
CREATE STATISTICS public.a_of_m (dependencies, mcv) ON a, b FROM public.m;
