CREATE DOMAIN public.d AS int; CREATE TYPE public.r AS RANGE (subtype = int); CREATE TYPE public.k AS (a int);
