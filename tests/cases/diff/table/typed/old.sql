CREATE TYPE public.k AS (a int, b text); CREATE TABLE public.t (a int, b text);
