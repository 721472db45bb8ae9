CREATE DOMAIN public.d AS int; ALTER DOMAIN public.d OWNER TO catalog_owner;
