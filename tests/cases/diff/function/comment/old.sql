CREATE FUNCTION public.f(int, text[]) RETURNS int LANGUAGE sql AS 'SELECT 1';
