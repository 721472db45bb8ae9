SET check_function_bodies = off;
ALTER SCHEMA public OWNER TO catalog_owner;
REVOKE USAGE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO catalog_reader WITH GRANT OPTION;
COMMENT ON SCHEMA public IS 'the owner''s';
