CREATE TABLE public.a (id int); CREATE TABLE public.b (id int); CREATE TABLE public.c (id int) INHERITS (public.a);
