CREATE EXTENSION unaccent;
CREATE FUNCTION public.plain(t text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT public.unaccent(t)';
ALTER FUNCTION public.plain(text) DEPENDS ON EXTENSION unaccent;
CREATE PROCEDURE public.refresh() LANGUAGE sql AS 'SELECT 1';
ALTER PROCEDURE public.refresh() DEPENDS ON EXTENSION unaccent;
CREATE PROCEDURE public.go_with_plpgsql() LANGUAGE sql AS 'SELECT 1';
ALTER PROCEDURE public.go_with_plpgsql() DEPENDS ON EXTENSION plpgsql;
