SET check_function_bodies = off;
ALTER SCHEMA public OWNER TO catalog_owner;
