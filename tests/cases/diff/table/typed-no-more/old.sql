CREATE TYPE public.k AS (a int, b text); CREATE TABLE public.t OF public.k;
