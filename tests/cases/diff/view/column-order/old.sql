CREATE TABLE public.t (a int, b text); CREATE VIEW public.v AS SELECT a, b FROM public.t;
