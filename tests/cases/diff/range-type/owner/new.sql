CREATE TYPE public.r AS RANGE (subtype = float8); ALTER TYPE public.r OWNER TO catalog_owner; COMMENT ON TYPE public.r IS 'r'; REVOKE USAGE ON TYPE public.r FROM PUBLIC;
