CREATE EXTENSION unaccent;
CREATE TABLE public.t (a text);
CREATE INDEX t_a ON public.t (a);
CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1';
ALTER FUNCTION public.f() DEPENDS ON EXTENSION unaccent;
