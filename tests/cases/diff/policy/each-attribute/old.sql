CREATE SCHEMA create_; CREATE TABLE create_.t (a int);
CREATE SCHEMA using_; CREATE TABLE using_.t (a int); CREATE POLICY p ON using_.t USING (a > 0); COMMENT ON POLICY p ON using_.t IS 'p';
CREATE SCHEMA with_check; CREATE TABLE with_check.t (a int); CREATE POLICY p ON with_check.t USING (a > 0);
CREATE SCHEMA command; CREATE TABLE command.t (a int); CREATE POLICY p ON command.t USING (a > 0);
CREATE SCHEMA roles; CREATE TABLE roles.t (a int); CREATE POLICY p ON roles.t USING (a > 0);
CREATE SCHEMA restrictive; CREATE TABLE restrictive.t (a int); CREATE POLICY p ON restrictive.t USING (a > 0);
CREATE SCHEMA comment; CREATE TABLE comment.t (a int); CREATE POLICY p ON comment.t USING (a > 0);
