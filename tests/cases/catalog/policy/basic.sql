CREATE SCHEMA app;
CREATE TABLE app.docs (id int, owner name, public boolean);
ALTER TABLE app.docs ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON app.docs USING (owner = CURRENT_USER);
CREATE POLICY readable ON app.docs FOR SELECT TO catalog_reader USING (public);
CREATE POLICY writable ON app.docs AS RESTRICTIVE FOR UPDATE TO catalog_writer, catalog_owner USING (NOT public) WITH CHECK (id > 0);
COMMENT ON POLICY own ON app.docs IS 'everybody sees his own';
