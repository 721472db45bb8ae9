CREATE DOMAIN public.d AS int; CREATE TYPE public.k AS (a int); CREATE TABLE public.t (a bigint DEFAULT 1, b public.k, c jsonb, n numeric(6, 1));
