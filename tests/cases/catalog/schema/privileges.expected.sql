SET check_function_bodies = off;
CREATE SCHEMA app;
ALTER SCHEMA app OWNER TO postgres;
GRANT USAGE ON SCHEMA app TO PUBLIC;
GRANT USAGE ON SCHEMA app TO catalog_reader;
GRANT USAGE, CREATE ON SCHEMA app TO catalog_writer WITH GRANT OPTION;
CREATE SCHEMA closed;
ALTER SCHEMA closed OWNER TO catalog_owner;
REVOKE CREATE ON SCHEMA closed FROM catalog_owner;
