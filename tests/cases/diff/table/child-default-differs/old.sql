CREATE TABLE public.a (id int DEFAULT 1, n text); CREATE TABLE public.c () INHERITS (public.a);
