SET check_function_bodies = off;
CREATE SCHEMA first;
ALTER SCHEMA first OWNER TO postgres;
CREATE SCHEMA zeta;
ALTER SCHEMA zeta OWNER TO postgres;
CREATE TABLE zeta.base (
    id integer,
    v integer
);
ALTER TABLE zeta.base OWNER TO postgres;
CREATE VIEW zeta.z AS
 SELECT base.id,
    base.v
   FROM zeta.base;
ALTER VIEW zeta.z OWNER TO postgres;
CREATE VIEW first.m AS
 SELECT z.id
   FROM zeta.z
  WHERE (z.v > 1);
ALTER VIEW first.m OWNER TO postgres;
CREATE VIEW first.a AS
 SELECT m.id,
    z.v
   FROM (first.m
     JOIN zeta.z USING (id));
ALTER VIEW first.a OWNER TO postgres;
CREATE TABLE first.of_rows (
    one first.a,
    many zeta.z[]
);
ALTER TABLE first.of_rows OWNER TO postgres;
CREATE VIEW first."0" AS
 SELECT (of_rows.one).v AS v
   FROM first.of_rows;
ALTER VIEW first."0" OWNER TO postgres;
