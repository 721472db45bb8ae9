CREATE TYPE public.theirs AS (a int);
ALTER TYPE public.theirs OWNER TO catalog_owner;
REVOKE ALL ON TYPE public.theirs FROM PUBLIC;
GRANT USAGE ON TYPE public.theirs TO catalog_reader;
COMMENT ON TYPE public.theirs IS 'not ours';
