CREATE SCHEMA app; CREATE TABLE app.t (id int); GRANT USAGE ON SCHEMA app TO catalog_reader;
