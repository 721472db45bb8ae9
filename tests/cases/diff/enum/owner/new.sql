CREATE TYPE public.s AS ENUM ('a'); ALTER TYPE public.s OWNER TO catalog_owner;
