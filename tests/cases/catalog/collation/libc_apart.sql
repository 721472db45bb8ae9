CREATE COLLATION public.apart (provider = libc, lc_collate = 'C', lc_ctype = 'POSIX');
