CREATE TYPE public.k AS (a int);
