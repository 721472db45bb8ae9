CREATE DOMAIN public.d AS bigint; CREATE TYPE public.k AS (d public.d); CREATE TABLE public.t (k public.k);
