CREATE TYPE public.k AS (a int, b int); COMMENT ON TYPE public.k IS 'k'; COMMENT ON COLUMN public.k.b IS 'b';
