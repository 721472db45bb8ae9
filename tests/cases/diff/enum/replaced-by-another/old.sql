CREATE TYPE public.s AS ENUM ('a', 'b'); CREATE TABLE public.t (a public.s DEFAULT 'a'); CREATE FUNCTION public.f(public.s) RETURNS int LANGUAGE sql AS 'SELECT 1';
