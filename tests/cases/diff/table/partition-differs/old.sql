CREATE TABLE public.e (a int, b text) PARTITION BY RANGE (a); CREATE TABLE public.e1 PARTITION OF public.e DEFAULT;
