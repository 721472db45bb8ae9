CREATE SCHEMA first;
CREATE SCHEMA zeta;
CREATE TABLE zeta.base (id int, v int);
CREATE VIEW zeta.z AS SELECT id, v FROM zeta.base;
CREATE VIEW first.m AS SELECT id FROM zeta.z WHERE v > 1;
CREATE VIEW first.a AS SELECT m.id, z.v FROM first.m JOIN zeta.z USING (id);
CREATE TABLE first.of_rows (one first.a, many zeta.z[]);
CREATE VIEW first."0" AS SELECT (one).v FROM first.of_rows;
