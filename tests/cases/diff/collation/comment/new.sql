CREATE COLLATION public.c (locale = 'C'); COMMENT ON COLLATION public.c IS 'c';
