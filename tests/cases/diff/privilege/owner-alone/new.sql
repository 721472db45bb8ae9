CREATE SEQUENCE public.s;
ALTER SEQUENCE public.s OWNER TO catalog_owner;
