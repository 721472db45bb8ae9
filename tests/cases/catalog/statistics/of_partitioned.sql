CREATE TABLE public.p (a int, b int) PARTITION BY RANGE (a);
CREATE TABLE public.p1 PARTITION OF public.p FOR VALUES FROM (0) TO (10);
CREATE STATISTICS public.of_p ON a, b FROM public.p;
CREATE STATISTICS public.of_p1 ON a, b FROM public.p1;
