CREATE SEQUENCE public.q; ALTER SEQUENCE public.q OWNER TO catalog_owner;
