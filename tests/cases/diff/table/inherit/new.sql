CREATE TABLE public.a (id int); CREATE TABLE public.b (id int, x int); ALTER TABLE public.b INHERIT public.a;
