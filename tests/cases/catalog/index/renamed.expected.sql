SET check_function_bodies = off;
CREATE SCHEMA moved;
ALTER SCHEMA moved OWNER TO postgres;
CREATE TABLE moved."T.t" (
    "A.a" integer,
    b integer
);
ALTER TABLE moved."T.t" OWNER TO postgres;
CREATE INDEX "Is" ON moved."T.t" USING btree ("A.a", b);
