CREATE COLLATION public.c (locale = 'POSIX');
