CREATE FUNCTION public.f() RETURNS int LANGUAGE sql SET search_path = pg_catalog, "My App" SET "my.x" = 'it''s' AS 'SELECT 1';
