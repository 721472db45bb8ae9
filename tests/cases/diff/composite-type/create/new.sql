CREATE TYPE public.k AS (a int, b text COLLATE "C"); CREATE TABLE public.t (k public.k); COMMENT ON COLUMN public.k.a IS 'a';
