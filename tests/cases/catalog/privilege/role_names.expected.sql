SET check_function_bodies = off;
CREATE SCHEMA app;
ALTER SCHEMA app OWNER TO postgres;
GRANT USAGE ON SCHEMA app TO "catalog Rôle ""x"" =/,";
CREATE SEQUENCE app.s AS bigint START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE app.s OWNER TO "catalog Rôle ""x"" =/,";
GRANT USAGE ON SEQUENCE app.s TO PUBLIC;
CREATE TABLE app.t (
    id integer,
    name text
);
ALTER TABLE app.t OWNER TO "catalog-user";
GRANT SELECT ON TABLE app.t TO "catalog Rôle ""x"" =/," WITH GRANT OPTION;
GRANT SELECT ON TABLE app.t TO "catalog-user" WITH GRANT OPTION;
SET SESSION AUTHORIZATION "catalog Rôle ""x"" =/,";
GRANT SELECT ON TABLE app.t TO catalog_reader;
RESET SESSION AUTHORIZATION;
GRANT UPDATE (name) ON TABLE app.t TO "catalog Rôle ""x"" =/,";
