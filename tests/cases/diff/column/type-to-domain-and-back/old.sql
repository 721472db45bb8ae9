CREATE DOMAIN public.d AS int; CREATE TYPE public.k AS (a int); CREATE TABLE public.t (a public.d DEFAULT 1, b text, c json, n numeric(8, 2));
