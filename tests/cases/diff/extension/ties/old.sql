CREATE EXTENSION unaccent;
CREATE TABLE public.t (a text);
CREATE INDEX t_a ON public.t (a);
ALTER INDEX public.t_a DEPENDS ON EXTENSION unaccent;
CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1';
