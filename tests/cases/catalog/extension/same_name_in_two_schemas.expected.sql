SET check_function_bodies = off;
CREATE SCHEMA one;
ALTER SCHEMA one OWNER TO postgres;
CREATE SCHEMA two;
ALTER SCHEMA two OWNER TO postgres;
CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA one VERSION '1.6';
COMMENT ON EXTENSION citext IS 'data type for case-insensitive character strings';
CREATE DOMAIN two.citext AS text;
ALTER DOMAIN two.citext OWNER TO postgres;
CREATE TABLE public."both" (
    a one.citext,
    b two.citext
);
ALTER TABLE public."both" OWNER TO postgres;
