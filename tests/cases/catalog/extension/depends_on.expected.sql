SET check_function_bodies = off;
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public VERSION '1.1';
COMMENT ON EXTENSION unaccent IS 'text search dictionary that removes accents';
CREATE OR REPLACE FUNCTION public.plain(t text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT public.unaccent(t)$function$;
ALTER FUNCTION public.plain(t text) DEPENDS ON EXTENSION unaccent;
ALTER FUNCTION public.plain(t text) OWNER TO postgres;
CREATE OR REPLACE PROCEDURE public.go_with_plpgsql()
 LANGUAGE sql
AS $procedure$SELECT 1$procedure$;
ALTER PROCEDURE public.go_with_plpgsql() DEPENDS ON EXTENSION plpgsql;
ALTER PROCEDURE public.go_with_plpgsql() OWNER TO postgres;
CREATE OR REPLACE PROCEDURE public.refresh()
 LANGUAGE sql
AS $procedure$SELECT 1$procedure$;
ALTER PROCEDURE public.refresh() DEPENDS ON EXTENSION unaccent;
ALTER PROCEDURE public.refresh() OWNER TO postgres;
CREATE TABLE public.words (
    word text
);
ALTER TABLE public.words OWNER TO postgres;
CREATE INDEX words_plain ON public.words USING btree (public.plain(word));
ALTER INDEX public.words_plain DEPENDS ON EXTENSION unaccent;
