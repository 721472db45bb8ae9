CREATE AGGREGATE public.theirs(int) (sfunc = int4pl, stype = int);
CREATE AGGREGATE public.theirs(*) (sfunc = int8inc, stype = int8, initcond = '0');
ALTER AGGREGATE public.theirs(int) OWNER TO catalog_owner;
REVOKE ALL ON FUNCTION public.theirs() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.theirs() TO catalog_reader WITH GRANT OPTION;
