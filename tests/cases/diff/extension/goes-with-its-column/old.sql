CREATE EXTENSION hstore; CREATE TABLE public.t (id int, h public.hstore); CREATE FUNCTION public.f(public.hstore) RETURNS int LANGUAGE sql AS 'SELECT 1';
