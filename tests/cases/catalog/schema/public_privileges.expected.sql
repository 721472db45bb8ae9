SET check_function_bodies = off;
REVOKE USAGE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO catalog_reader;
GRANT USAGE, CREATE ON SCHEMA public TO catalog_writer WITH GRANT OPTION;
