-- since 14
CREATE PROCEDURE public.p(OUT a int) LANGUAGE sql AS 'SELECT 1';
