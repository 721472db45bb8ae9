SET check_function_bodies = off;
CREATE SCHEMA fdw;
ALTER SCHEMA fdw OWNER TO postgres;
CREATE EXTENSION IF NOT EXISTS postgres_fdw WITH SCHEMA fdw VERSION '1.1';
COMMENT ON EXTENSION postgres_fdw IS 'foreign-data wrapper for remote PostgreSQL servers';
