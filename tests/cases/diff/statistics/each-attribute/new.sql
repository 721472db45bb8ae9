CREATE SCHEMA create_; CREATE TABLE create_.t (a int, b int, c int); CREATE STATISTICS create_.s (dependencies, mcv) ON a, b FROM create_.t; COMMENT ON STATISTICS create_.s IS 's';
CREATE SCHEMA target; CREATE TABLE target.t (a int, b int); CREATE STATISTICS target.s ON a, b FROM target.t; ALTER STATISTICS target.s SET STATISTICS 9;
CREATE SCHEMA owner; CREATE TABLE owner.t (a int, b int); CREATE STATISTICS owner.s ON a, b FROM owner.t; ALTER STATISTICS owner.s OWNER TO catalog_owner; COMMENT ON STATISTICS owner.s IS 's';
