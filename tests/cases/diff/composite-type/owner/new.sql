CREATE TYPE public.k AS (a int); ALTER TYPE public.k OWNER TO catalog_owner; GRANT USAGE ON TYPE public.k TO catalog_reader;
