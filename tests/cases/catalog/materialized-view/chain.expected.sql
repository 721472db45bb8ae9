SET check_function_bodies = off;
CREATE SCHEMA a;
ALTER SCHEMA a OWNER TO postgres;
CREATE SCHEMA b;
ALTER SCHEMA b OWNER TO postgres;
CREATE TABLE b.base (
    id integer NOT NULL,
    v text
);
ALTER TABLE b.base OWNER TO postgres;
ALTER TABLE ONLY b.base ADD CONSTRAINT base_pkey PRIMARY KEY (id);
CREATE MATERIALIZED VIEW b.z AS
 SELECT base.id,
    base.v
   FROM b.base
  GROUP BY base.id
  WITH NO DATA;
ALTER MATERIALIZED VIEW b.z OWNER TO postgres;
CREATE INDEX z_v_idx ON b.z USING btree (v);
CREATE VIEW a.y AS
 SELECT z.id
   FROM b.z;
ALTER VIEW a.y OWNER TO postgres;
CREATE MATERIALIZED VIEW a.a AS
 SELECT y.id,
    ( SELECT count(*) AS count
           FROM b.z) AS n
   FROM a.y
  WITH NO DATA;
ALTER MATERIALIZED VIEW a.a OWNER TO postgres;
CREATE INDEX a_id_n_idx ON a.a USING btree (id, n);
CREATE VIEW a."0" AS
 SELECT a.id,
    a.n
   FROM a.a;
ALTER VIEW a."0" OWNER TO postgres;
