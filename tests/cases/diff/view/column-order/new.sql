CREATE TABLE public.t (a int, b text); CREATE VIEW public.v AS SELECT b, a FROM public.t;
