SET check_function_bodies = off;
CREATE COLLATION public.bytes (provider = libc, locale = 'C');
ALTER COLLATION public.bytes OWNER TO postgres;
CREATE COLLATION public.posix (provider = libc, locale = 'POSIX');
ALTER COLLATION public.posix OWNER TO postgres;
