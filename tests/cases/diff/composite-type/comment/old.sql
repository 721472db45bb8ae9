CREATE TYPE public.k AS (a int, b int); COMMENT ON COLUMN public.k.a IS 'a';
