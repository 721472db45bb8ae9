CREATE TYPE public.k AS (a int, b text); CREATE TABLE public.t (k public.k, ks public.k[]); CREATE FUNCTION public.f() RETURNS public.k LANGUAGE plpgsql AS 'BEGIN END';
