CREATE TABLE public.a (id int) PARTITION BY HASH (id); CREATE TABLE public.b (id int, x int); CREATE VIEW public.v AS SELECT x FROM public.b;
