CREATE SCHEMA create_; CREATE TABLE create_.t (a int); ALTER TABLE create_.t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON create_.t AS RESTRICTIVE FOR UPDATE TO catalog_reader, catalog_writer USING (a > 0) WITH CHECK (a < 9);
CREATE SCHEMA using_; CREATE TABLE using_.t (a int); CREATE POLICY p ON using_.t USING (a > 1); COMMENT ON POLICY p ON using_.t IS 'p';
CREATE SCHEMA with_check; CREATE TABLE with_check.t (a int); CREATE POLICY p ON with_check.t USING (a > 0) WITH CHECK (a > 2);
CREATE SCHEMA command; CREATE TABLE command.t (a int); CREATE POLICY p ON command.t FOR DELETE USING (a > 0);
CREATE SCHEMA roles; CREATE TABLE roles.t (a int); CREATE POLICY p ON roles.t TO catalog_reader USING (a > 0);
CREATE SCHEMA restrictive; CREATE TABLE restrictive.t (a int); CREATE POLICY p ON restrictive.t AS RESTRICTIVE USING (a > 0);
CREATE SCHEMA comment; CREATE TABLE comment.t (a int); CREATE POLICY p ON comment.t USING (a > 0); COMMENT ON POLICY p ON comment.t IS 'p';
