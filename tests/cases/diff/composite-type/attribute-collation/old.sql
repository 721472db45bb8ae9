CREATE TYPE public.k AS (a text); CREATE TABLE public.t (k public.k);
