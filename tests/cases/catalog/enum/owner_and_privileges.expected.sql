SET check_function_bodies = off;
CREATE TYPE public.theirs AS ENUM ('a');
ALTER TYPE public.theirs OWNER TO catalog_owner;
REVOKE USAGE ON TYPE public.theirs FROM PUBLIC;
GRANT USAGE ON TYPE public.theirs TO catalog_reader WITH GRANT OPTION;
COMMENT ON TYPE public.theirs IS 'a ''b'' – c';
