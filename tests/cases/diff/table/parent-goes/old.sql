CREATE TABLE public.a (id int); CREATE TABLE public.c (id int, x int) INHERITS (public.a);
