CREATE TABLE public.a (id int, n text); CREATE TABLE public.b (id int);
