CREATE SCHEMA app; GRANT USAGE ON SCHEMA app TO catalog_reader;
