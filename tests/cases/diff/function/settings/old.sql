CREATE FUNCTION public.f() RETURNS int LANGUAGE sql SET work_mem = '1MB' AS 'SELECT 1';
