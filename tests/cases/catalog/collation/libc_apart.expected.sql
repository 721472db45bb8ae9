SET check_function_bodies = off;
CREATE COLLATION public.apart (provider = libc, lc_collate = 'C', lc_ctype = 'POSIX');
ALTER COLLATION public.apart OWNER TO postgres;
