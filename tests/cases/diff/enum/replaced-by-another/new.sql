CREATE TYPE public.z AS ENUM ('a', 'b'); CREATE TABLE public.t (a public.z DEFAULT 'a'); CREATE FUNCTION public.f(public.z) RETURNS int LANGUAGE sql AS 'SELECT 1';
