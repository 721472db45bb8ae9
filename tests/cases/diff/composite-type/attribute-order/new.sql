CREATE TYPE public.k AS (b text, a int);
