CREATE TABLE public.a (id int, gone int); CREATE TABLE public.b (x int) INHERITS (public.a); CREATE TABLE public.c () INHERITS (public.b);
