-- since 14
CREATE FUNCTION public.f(b int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT b'; CREATE TABLE public.t (a int, b int); CREATE STATISTICS public.s ON (public.f(a)), b FROM public.t; COMMENT ON STATISTICS public.s IS 's';
