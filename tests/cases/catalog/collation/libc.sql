CREATE COLLATION public.bytes (provider = libc, locale = 'C');
CREATE COLLATION public.posix (locale = 'POSIX');
