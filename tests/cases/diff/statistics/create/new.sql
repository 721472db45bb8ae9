CREATE TABLE public.t (a int, b int, c int); CREATE STATISTICS public.s (dependencies, mcv) ON a, b FROM public.t; COMMENT ON STATISTICS public.s IS 's';
