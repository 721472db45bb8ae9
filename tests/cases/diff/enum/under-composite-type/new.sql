CREATE TYPE public.s AS ENUM ('new', 'old'); CREATE TYPE public.k AS (s public.s, n int); CREATE TABLE public.t (k public.k, ks public.k[]);
