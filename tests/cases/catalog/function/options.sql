CREATE FUNCTION public.guarded() RETURNS text LANGUAGE plpgsql SECURITY DEFINER LEAKPROOF PARALLEL RESTRICTED
    SET search_path = public, pg_temp SET statement_timeout = '5s' SET "TimeZone" = 'UTC' SET app.user_id = 'it''s' AS $$ BEGIN RETURN current_user; END $$;
CREATE FUNCTION public.empty_path() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = '' AS 'SELECT 1';
CREATE FUNCTION public.odd_path() RETURNS int LANGUAGE sql SET search_path = "$user", "My Schema", public AS 'SELECT 1';
CREATE FUNCTION public.series(int, int) RETURNS SETOF int LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE SUPPORT pg_catalog.generate_series_int4_support AS 'generate_series_int4';
CREATE FUNCTION public.costly(a int) RETURNS boolean LANGUAGE sql IMMUTABLE CALLED ON NULL INPUT COST 10000.5 AS 'SELECT a > 0';
