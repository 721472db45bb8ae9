CREATE SCHEMA create_; CREATE TABLE create_.t (a int, b int, c int);
CREATE SCHEMA target; CREATE TABLE target.t (a int, b int); CREATE STATISTICS target.s ON a, b FROM target.t;
CREATE SCHEMA owner; CREATE TABLE owner.t (a int, b int); CREATE STATISTICS owner.s ON a, b FROM owner.t;
