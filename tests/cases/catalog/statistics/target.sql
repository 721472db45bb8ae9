CREATE TABLE public.t (a int, b int);
CREATE STATISTICS public.with_target ON a, b FROM public.t;
ALTER STATISTICS public.with_target SET STATISTICS 1000;
CREATE STATISTICS public.none (mcv) ON a, b FROM public.t;
ALTER STATISTICS public.none SET STATISTICS 0;
CREATE STATISTICS public.reset ON b, a FROM public.t;
ALTER STATISTICS public.reset SET STATISTICS 50;
ALTER STATISTICS public.reset SET STATISTICS -1;
