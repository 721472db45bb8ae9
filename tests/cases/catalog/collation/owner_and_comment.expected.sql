SET check_function_bodies = off;
CREATE COLLATION public.mine (provider = libc, locale = 'C');
ALTER COLLATION public.mine OWNER TO catalog_owner;
COMMENT ON COLLATION public.mine IS E'As the bytes are: ''a'' behind ''Z'' \\ 日本';
