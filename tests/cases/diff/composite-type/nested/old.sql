CREATE TYPE public.k AS (a int); CREATE TYPE public.l AS (k public.k, n int); CREATE TABLE public.t (l public.l, k public.k); CREATE DOMAIN public.d AS public.l; CREATE TABLE public.u (d public.d);
