CREATE FUNCTION public.f(int, text[]) RETURNS int LANGUAGE sql AS 'SELECT 1'; COMMENT ON FUNCTION public.f(int, text[]) IS 'f';
