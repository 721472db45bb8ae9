CREATE SCHEMA options; CREATE MATERIALIZED VIEW options.m WITH (fillfactor = 70) AS SELECT 1 AS a;
CREATE SCHEMA tablespace; CREATE MATERIALIZED VIEW tablespace.m AS SELECT 1 AS a; CREATE INDEX mi ON tablespace.m (a);
CREATE SCHEMA column_settings; CREATE MATERIALIZED VIEW column_settings.m AS SELECT 'x'::text AS a;
CREATE SCHEMA owner; CREATE MATERIALIZED VIEW owner.m AS SELECT 1 AS a; GRANT SELECT ON owner.m TO catalog_reader;
