SET check_function_bodies = off;
CREATE SCHEMA app;
ALTER SCHEMA app OWNER TO postgres;
COMMENT ON SCHEMA app IS 'the application''s – all of it';
CREATE SCHEMA reporting;
ALTER SCHEMA reporting OWNER TO postgres;
