CREATE TYPE public.k AS (a int, c int); CREATE TABLE public.t (k public.k); CREATE VIEW public.v AS SELECT (k).a, (k).c FROM public.t;
