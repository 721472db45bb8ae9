SET check_function_bodies = off;
CREATE DOMAIN public.shared AS integer;
ALTER DOMAIN public.shared OWNER TO catalog_owner;
REVOKE USAGE ON DOMAIN public.shared FROM PUBLIC;
GRANT USAGE ON DOMAIN public.shared TO catalog_reader;
GRANT USAGE ON DOMAIN public.shared TO catalog_writer WITH GRANT OPTION;
