SET check_function_bodies = off;
CREATE SCHEMA app;
ALTER SCHEMA app OWNER TO postgres;
CREATE OR REPLACE FUNCTION app.next_code(prefix text)
 RETURNS text
 LANGUAGE sql
AS $function$ SELECT $1 || count(*) FROM app.a_early $function$;
ALTER FUNCTION app.next_code(prefix text) OWNER TO postgres;
CREATE OR REPLACE FUNCTION app.twice(n integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT n * 2 $function$;
ALTER FUNCTION app.twice(n integer) OWNER TO postgres;
CREATE TABLE app.a_early (
    id integer NOT NULL,
    code text
);
ALTER TABLE app.a_early OWNER TO postgres;
CREATE OR REPLACE FUNCTION app.describe(app.a_early)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT $1.code $function$;
ALTER FUNCTION app.describe(app.a_early) OWNER TO postgres;
CREATE TABLE app.b (
    n integer,
    twice integer GENERATED ALWAYS AS (app.twice(n)) STORED
);
ALTER TABLE app.b OWNER TO postgres;
CREATE TABLE app.child (
    extra text
)
INHERITS (app.a_early);
ALTER TABLE app.child OWNER TO postgres;
CREATE TABLE app.child2 (
    code text
)
INHERITS (app.a_early);
ALTER TABLE ONLY app.child2 ALTER COLUMN code DROP DEFAULT;
ALTER TABLE app.child2 OWNER TO postgres;
CREATE TABLE app.keyed (
    n integer
)
PARTITION BY RANGE (app.twice(n));
ALTER TABLE app.keyed OWNER TO postgres;
CREATE TABLE app.p (
    n integer,
    c text
)
PARTITION BY RANGE (n);
ALTER TABLE app.p OWNER TO postgres;
CREATE TABLE app.a_p1 (
    n integer,
    c text,
    CONSTRAINT own CHECK ((app.twice(n) > 0)),
    CONSTRAINT small CHECK ((app.twice(n) < 50))
);
ALTER TABLE ONLY app.p ATTACH PARTITION app.a_p1 FOR VALUES FROM (0) TO (10);
ALTER TABLE app.a_p1 OWNER TO postgres;
ALTER TABLE ONLY app.a_early ALTER COLUMN code SET DEFAULT app.next_code('A'::text);
ALTER TABLE ONLY app.a_p1 ALTER COLUMN c SET DEFAULT app.next_code('P'::text);
ALTER TABLE ONLY app.child ALTER COLUMN code SET DEFAULT app.next_code('A'::text);
ALTER TABLE ONLY app.child ALTER COLUMN extra SET DEFAULT app.next_code('C'::text);
ALTER TABLE ONLY app.p ALTER COLUMN c SET DEFAULT app.next_code('P'::text);
ALTER TABLE ONLY app.a_early ADD CONSTRAINT a_early_pkey PRIMARY KEY (id);
ALTER TABLE app.b ADD CONSTRAINT b_n_check CHECK ((app.twice(n) < 100));
ALTER TABLE app.p ADD CONSTRAINT small CHECK ((app.twice(n) < 50));
CREATE INDEX b_twice ON app.b USING btree (app.twice(n)) WHERE (app.twice(n) > 3);
CREATE VIEW app.v AS
 SELECT b.n
   FROM app.b;
ALTER VIEW app.v ALTER COLUMN n SET DEFAULT app.twice(4);
ALTER VIEW app.v OWNER TO postgres;
