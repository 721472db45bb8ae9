CREATE TABLE public.a (id int); CREATE TABLE public.b (x int) INHERITS (public.a);
