SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.z_join(state text, item text, separator text)
 RETURNS text
 LANGUAGE sql
AS $function$SELECT COALESCE(state || separator, '') || item$function$;
ALTER FUNCTION public.z_join(state text, item text, separator text) OWNER TO postgres;
CREATE AGGREGATE public.a_join(item text, separator text) (
    SFUNC = public.z_join,
    STYPE = text,
    INITCOND = E'it''s \\ '
);
ALTER AGGREGATE public.a_join(item text, separator text) OWNER TO postgres;
CREATE AGGREGATE public.everything(*) (
    SFUNC = int8inc,
    STYPE = bigint,
    INITCOND = '0'
);
ALTER AGGREGATE public.everything(*) OWNER TO postgres;
COMMENT ON AGGREGATE public.everything(*) IS 'how many';
CREATE AGGREGATE public.product(numeric) (
    SFUNC = numeric_mul,
    STYPE = numeric
);
ALTER AGGREGATE public.product(numeric) OWNER TO postgres;
CREATE AGGREGATE public.total(integer) (
    SFUNC = int4pl,
    STYPE = integer,
    INITCOND = '0'
);
ALTER AGGREGATE public.total(integer) OWNER TO postgres;
COMMENT ON AGGREGATE public.total(integer) IS 'the total';
