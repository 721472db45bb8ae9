SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.top(a integer, b integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT greatest(a, b)$function$;
ALTER FUNCTION public.top(a integer, b integer) OWNER TO postgres;
CREATE AGGREGATE public.top(bigint) (
    SFUNC = int8larger,
    STYPE = bigint
);
ALTER AGGREGATE public.top(bigint) OWNER TO postgres;
COMMENT ON AGGREGATE public.top(bigint) IS 'of large numbers';
CREATE AGGREGATE public.top(integer) (
    SFUNC = int4larger,
    STYPE = integer
);
ALTER AGGREGATE public.top(integer) OWNER TO postgres;
CREATE AGGREGATE public.top(text) (
    SFUNC = text_larger,
    STYPE = text
);
ALTER AGGREGATE public.top(text) OWNER TO postgres;
GRANT EXECUTE ON FUNCTION public.top(text) TO catalog_reader;
