ALTER SCHEMA public OWNER TO catalog_owner;
