CREATE SCHEMA options; CREATE TABLE options.t (a int); CREATE VIEW options.v WITH (check_option = local) AS SELECT a FROM options.t;
CREATE SCHEMA check_option; CREATE TABLE check_option.t (a int); CREATE VIEW check_option.v AS SELECT a FROM check_option.t WHERE a > 0 WITH LOCAL CHECK OPTION;
CREATE SCHEMA default_; CREATE TABLE default_.t (a int, b int); CREATE VIEW default_.v AS SELECT a, b FROM default_.t; ALTER VIEW default_.v ALTER a SET DEFAULT 1;
CREATE SCHEMA comment; CREATE VIEW comment.v AS SELECT 1 AS a; COMMENT ON COLUMN comment.v.a IS 'a';
CREATE SCHEMA owner; CREATE VIEW owner.v AS SELECT 1 AS a; GRANT SELECT ON owner.v TO catalog_reader;
CREATE SCHEMA privileges; CREATE VIEW privileges.v AS SELECT 1 AS a, 2 AS b; GRANT SELECT (a) ON privileges.v TO catalog_reader;
CREATE SCHEMA column_order; CREATE TABLE column_order.t (a int, b text); CREATE VIEW column_order.v AS SELECT a, b FROM column_order.t;
