CREATE TYPE public.k AS (a text COLLATE "C"); CREATE TABLE public.t (k public.k);
