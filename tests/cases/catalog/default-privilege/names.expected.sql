SET check_function_bodies = off;
CREATE SCHEMA "S'1.x";
ALTER SCHEMA "S'1.x" OWNER TO postgres;
ALTER SCHEMA public OWNER TO pg_database_owner;
COMMENT ON SCHEMA public IS 'standard public schema';
ALTER DEFAULT PRIVILEGES FOR ROLE catalog_owner IN SCHEMA "S'1.x" GRANT EXECUTE ON FUNCTIONS TO catalog_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE catalog_owner IN SCHEMA "S'1.x" GRANT SELECT ON TABLES TO catalog_reader;
