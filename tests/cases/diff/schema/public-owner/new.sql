ALTER SCHEMA public OWNER TO catalog_owner;
GRANT USAGE ON SCHEMA public TO catalog_reader;
