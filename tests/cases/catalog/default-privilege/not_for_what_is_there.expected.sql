SET check_function_bodies = off;
CREATE SCHEMA app;
ALTER SCHEMA app OWNER TO postgres;
CREATE SEQUENCE app.s_before AS bigint START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE app.s_before OWNER TO postgres;
CREATE SEQUENCE app.s_behind AS bigint START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE app.s_behind OWNER TO postgres;
GRANT SELECT, UPDATE, USAGE ON SEQUENCE app.s_behind TO catalog_writer;
CREATE TABLE app.before (
    id integer
);
ALTER TABLE app.before OWNER TO postgres;
CREATE TABLE app.behind (
    id integer
);
ALTER TABLE app.behind OWNER TO postgres;
GRANT SELECT ON TABLE app.behind TO catalog_reader;
CREATE TABLE app.behind_and_revoked (
    id integer
);
ALTER TABLE app.behind_and_revoked OWNER TO postgres;
CREATE VIEW app.v_behind AS
 SELECT behind.id
   FROM app.behind;
ALTER VIEW app.v_behind OWNER TO postgres;
GRANT SELECT ON TABLE app.v_behind TO catalog_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT SELECT ON TABLES TO catalog_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA app GRANT SELECT, UPDATE, USAGE ON SEQUENCES TO catalog_writer;
