CREATE TABLE public.p (id int PRIMARY KEY, v int CHECK (v > 0)) PARTITION BY RANGE (id);
CREATE TABLE public.stays PARTITION OF public.p FOR VALUES FROM (0) TO (10);
CREATE TABLE public.went PARTITION OF public.p FOR VALUES FROM (10) TO (20);
CREATE INDEX p_v ON public.p (v);
ALTER TABLE public.p DETACH PARTITION public.went;
