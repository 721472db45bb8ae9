CREATE TYPE public.s AS ENUM ('new', 'old'); CREATE TABLE public.t (a public.s DEFAULT 'new'); CREATE TABLE public.u (b int) INHERITS (public.t);
