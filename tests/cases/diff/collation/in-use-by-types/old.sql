CREATE COLLATION public.c (locale = 'C');
CREATE DOMAIN public.d AS text COLLATE public.c CHECK (VALUE <> ''); CREATE TYPE public.k AS (a text COLLATE public.c); CREATE TYPE public.r AS RANGE (subtype = text, collation = public.c);
CREATE TABLE public.t (d public.d, k public.k);
