CREATE DOMAIN public.shared AS int;
ALTER DOMAIN public.shared OWNER TO catalog_owner;
REVOKE USAGE ON DOMAIN public.shared FROM PUBLIC;
GRANT USAGE ON DOMAIN public.shared TO catalog_reader;
GRANT USAGE ON TYPE public.shared TO catalog_writer WITH GRANT OPTION;
