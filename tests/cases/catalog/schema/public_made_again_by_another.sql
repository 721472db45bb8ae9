DROP SCHEMA public;
CREATE SCHEMA public AUTHORIZATION catalog_owner;
GRANT USAGE ON SCHEMA public TO PUBLIC;
COMMENT ON SCHEMA public IS 'standard public schema';
