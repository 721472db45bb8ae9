CREATE TABLE public.t (a int); CREATE VIEW public.v AS SELECT a FROM public.t;
