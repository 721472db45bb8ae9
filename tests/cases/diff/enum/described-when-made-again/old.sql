CREATE TYPE public.s AS ENUM ('a', 'b'); COMMENT ON TYPE public.s IS 's'; GRANT USAGE ON TYPE public.s TO catalog_reader; ALTER TYPE public.s OWNER TO catalog_owner;
