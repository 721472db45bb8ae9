SET check_function_bodies = off;
CREATE SCHEMA catalog_writer;
ALTER SCHEMA catalog_writer OWNER TO catalog_writer;
CREATE SCHEMA theirs;
ALTER SCHEMA theirs OWNER TO catalog_owner;
CREATE TABLE theirs.t (
    id integer
);
ALTER TABLE theirs.t OWNER TO postgres;
