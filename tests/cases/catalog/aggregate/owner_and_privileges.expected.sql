SET check_function_bodies = off;
CREATE AGGREGATE public.theirs(*) (
    SFUNC = int8inc,
    STYPE = bigint,
    INITCOND = '0'
);
ALTER AGGREGATE public.theirs(*) OWNER TO postgres;
REVOKE EXECUTE ON FUNCTION public.theirs() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.theirs() TO catalog_reader WITH GRANT OPTION;
CREATE AGGREGATE public.theirs(integer) (
    SFUNC = int4pl,
    STYPE = integer
);
ALTER AGGREGATE public.theirs(integer) OWNER TO catalog_owner;
