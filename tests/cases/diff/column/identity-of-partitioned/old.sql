CREATE TABLE public.e (k int, id bigint NOT NULL) PARTITION BY LIST (k); CREATE TABLE public.e1 PARTITION OF public.e DEFAULT;
