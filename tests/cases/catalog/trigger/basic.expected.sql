SET check_function_bodies = off;
CREATE SCHEMA app;
ALTER SCHEMA app OWNER TO postgres;
CREATE OR REPLACE FUNCTION app.touch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN new.at = now(); RETURN new; END $function$;
ALTER FUNCTION app.touch() OWNER TO postgres;
CREATE TABLE app.t (
    id integer,
    note text,
    at timestamp with time zone
);
ALTER TABLE app.t OWNER TO postgres;
CREATE TRIGGER changed AFTER UPDATE OF note, id ON app.t FOR EACH ROW WHEN (((old.note IS DISTINCT FROM new.note) AND (new.note <> 'it''s'::text))) EXECUTE FUNCTION app.touch('a', 'b''c', 'd\e');
CREATE TRIGGER emptied BEFORE TRUNCATE ON app.t FOR EACH STATEMENT EXECUTE FUNCTION app.touch();
CREATE TRIGGER gone AFTER INSERT OR DELETE OR UPDATE ON app.t FOR EACH STATEMENT EXECUTE FUNCTION app.touch();
CREATE TRIGGER touch BEFORE INSERT OR UPDATE ON app.t FOR EACH ROW EXECUTE FUNCTION app.touch();
COMMENT ON TRIGGER touch ON app.t IS 'keeps "at"';
