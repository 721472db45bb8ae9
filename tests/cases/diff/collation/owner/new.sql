CREATE COLLATION public.c (locale = 'C'); ALTER COLLATION public.c OWNER TO catalog_owner;
