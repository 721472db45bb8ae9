CREATE TYPE public.k AS (a int, b int); CREATE TABLE public.t (k public.k); CREATE VIEW public.v AS SELECT (k).a FROM public.t;
