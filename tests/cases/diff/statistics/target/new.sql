CREATE TABLE public.t (a int, b int); CREATE STATISTICS public.s ON a, b FROM public.t; ALTER STATISTICS public.s SET STATISTICS 9;
