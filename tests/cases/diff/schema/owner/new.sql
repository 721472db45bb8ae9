CREATE SCHEMA app; CREATE TABLE app.t (id int);
ALTER SCHEMA app OWNER TO catalog_owner;
