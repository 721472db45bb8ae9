CREATE TABLE public.a (id int); CREATE TABLE public.b (id int, x int) INHERITS (public.a); CREATE VIEW public.v AS SELECT x FROM public.b;
