CREATE SCHEMA app;
CREATE TABLE app.t (id int, note text, at timestamptz);
CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN new.at = now(); RETURN new; END $$;
CREATE TRIGGER touch BEFORE INSERT OR UPDATE ON app.t FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE TRIGGER changed AFTER UPDATE OF note, id ON app.t FOR EACH ROW WHEN (old.note IS DISTINCT FROM new.note AND new.note <> 'it''s') EXECUTE FUNCTION app.touch('a', 'b''c', 'd\e');
CREATE TRIGGER emptied BEFORE TRUNCATE ON app.t EXECUTE FUNCTION app.touch();
CREATE TRIGGER gone AFTER DELETE OR INSERT OR UPDATE ON app.t FOR EACH STATEMENT EXECUTE FUNCTION app.touch();
COMMENT ON TRIGGER touch ON app.t IS 'keeps "at"';
