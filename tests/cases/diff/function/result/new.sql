CREATE FUNCTION public.f() RETURNS text LANGUAGE sql AS 'SELECT ''x'''; CREATE FUNCTION public.g() RETURNS TABLE (a text) LANGUAGE sql AS 'SELECT public.f()';
