CREATE TABLE public.c (id int, x int);
