SET check_function_bodies = off;
CREATE SCHEMA a;
ALTER SCHEMA a OWNER TO postgres;
CREATE SCHEMA b;
ALTER SCHEMA b OWNER TO postgres;
CREATE TYPE a.kind AS ENUM ('x', 'y');
ALTER TYPE a.kind OWNER TO postgres;
CREATE TYPE b.kind AS ENUM ('y', 'x');
ALTER TYPE b.kind OWNER TO postgres;
CREATE TABLE a.t (
    k b.kind
);
ALTER TABLE a.t OWNER TO postgres;
CREATE TABLE b.t (
    k a.kind
);
ALTER TABLE b.t OWNER TO postgres;
