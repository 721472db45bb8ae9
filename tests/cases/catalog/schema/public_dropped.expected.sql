SET check_function_bodies = off;
CREATE SCHEMA app;
ALTER SCHEMA app OWNER TO postgres;
DROP SCHEMA public;
CREATE TABLE app.t (
    id integer
);
ALTER TABLE app.t OWNER TO postgres;
