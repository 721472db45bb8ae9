CREATE SCHEMA a;
CREATE SCHEMA b;
CREATE TYPE a.kind AS ENUM ('x', 'y');
CREATE TYPE b.kind AS ENUM ('y', 'x');
CREATE TABLE a.t (k b.kind);
CREATE TABLE b.t (k a.kind);
