CREATE SCHEMA options; CREATE TABLE options.t (a int); CREATE VIEW options.v WITH (security_barrier) AS SELECT a FROM options.t;
CREATE SCHEMA check_option; CREATE TABLE check_option.t (a int); CREATE VIEW check_option.v AS SELECT a FROM check_option.t WHERE a > 0 WITH CASCADED CHECK OPTION;
CREATE SCHEMA default_; CREATE TABLE default_.t (a int, b int); CREATE VIEW default_.v AS SELECT a, b FROM default_.t; ALTER VIEW default_.v ALTER b SET DEFAULT 2;
CREATE SCHEMA comment; CREATE VIEW comment.v AS SELECT 1 AS a; COMMENT ON COLUMN comment.v.a IS 'b'; COMMENT ON VIEW comment.v IS 'v';
CREATE SCHEMA owner; CREATE VIEW owner.v AS SELECT 1 AS a; ALTER VIEW owner.v OWNER TO catalog_owner; GRANT SELECT ON owner.v TO catalog_reader;
CREATE SCHEMA privileges; CREATE VIEW privileges.v AS SELECT 1 AS a, 2 AS b; GRANT SELECT (b) ON privileges.v TO catalog_reader WITH GRANT OPTION; GRANT SELECT, DELETE ON privileges.v TO catalog_writer;
CREATE SCHEMA column_order; CREATE TABLE column_order.t (a int, b text); CREATE VIEW column_order.v AS SELECT b, a FROM column_order.t;
