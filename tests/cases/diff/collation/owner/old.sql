CREATE COLLATION public.c (locale = 'C');
