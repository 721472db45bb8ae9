SET check_function_bodies = off;
CREATE SCHEMA app;
ALTER SCHEMA app OWNER TO postgres;
CREATE TABLE app.docs (
    id integer,
    owner name,
    public boolean
);
ALTER TABLE app.docs ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.docs OWNER TO postgres;
CREATE POLICY own ON app.docs USING ((owner = CURRENT_USER));
COMMENT ON POLICY own ON app.docs IS 'everybody sees his own';
CREATE POLICY readable ON app.docs FOR SELECT TO catalog_reader USING (public);
CREATE POLICY writable ON app.docs AS RESTRICTIVE FOR UPDATE TO catalog_owner, catalog_writer USING ((NOT public)) WITH CHECK ((id > 0));
