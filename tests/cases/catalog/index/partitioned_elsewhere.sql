CREATE TABLE public.p (a int) PARTITION BY RANGE (a);
CREATE TABLE public.p1 PARTITION OF public.p FOR VALUES FROM (0) TO (10);
CREATE INDEX p_a ON public.p (a) TABLESPACE catalog_space;
CREATE TABLE public.p2 PARTITION OF public.p FOR VALUES FROM (10) TO (20);
CREATE INDEX p2_other ON public.p2 (a, (a + 1)) TABLESPACE catalog_space;
