SET check_function_bodies = off;
GRANT USAGE ON SCHEMA public TO catalog_writer WITH GRANT OPTION;
SET SESSION AUTHORIZATION catalog_writer;
GRANT USAGE ON SCHEMA public TO catalog_reader;
RESET SESSION AUTHORIZATION;
