CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1'; GRANT EXECUTE ON FUNCTION public.f() TO catalog_reader; ALTER FUNCTION public.f() OWNER TO catalog_owner;
