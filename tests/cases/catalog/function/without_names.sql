CREATE FUNCTION public.f(int, text) RETURNS int LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION public.g(int, named text, OUT int, OUT other text) LANGUAGE sql AS 'SELECT $1, $2';
