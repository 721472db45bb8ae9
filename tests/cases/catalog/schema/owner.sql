CREATE SCHEMA theirs AUTHORIZATION catalog_owner;
CREATE SCHEMA AUTHORIZATION catalog_writer;
CREATE TABLE theirs.t (id int);
