SET check_function_bodies = off;
CREATE TYPE public.theirs AS RANGE (
    SUBTYPE = bigint,
    MULTIRANGE_TYPE_NAME = public.theirs_multirange
);
ALTER TYPE public.theirs OWNER TO catalog_owner;
REVOKE USAGE ON TYPE public.theirs FROM PUBLIC;
GRANT USAGE ON TYPE public.theirs TO catalog_reader;
COMMENT ON TYPE public.theirs IS 'from – to';
