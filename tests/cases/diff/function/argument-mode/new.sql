CREATE FUNCTION public.f(a int, OUT b int, OUT c text, OUT d int) LANGUAGE sql AS 'SELECT 1, ''x'', 2';
