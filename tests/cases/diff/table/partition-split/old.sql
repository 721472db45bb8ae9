CREATE TABLE public.e (a int, b int) PARTITION BY RANGE (a); CREATE INDEX eb ON public.e (b); CREATE TABLE public.e2 PARTITION OF public.e FOR VALUES FROM (0) TO (20);
