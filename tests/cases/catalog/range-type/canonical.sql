CREATE SCHEMA z;
CREATE TYPE public.ints;
CREATE FUNCTION z.to_one_form(public.ints) RETURNS public.ints LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE TYPE public.ints AS RANGE (subtype = int4, canonical = z.to_one_form, subtype_diff = int4range_subdiff);
COMMENT ON FUNCTION z.to_one_form(public.ints) IS 'half open';
ALTER FUNCTION z.to_one_form(public.ints) OWNER TO catalog_owner;
REVOKE EXECUTE ON FUNCTION z.to_one_form(public.ints) FROM PUBLIC;
CREATE TABLE public.t (a public.ints DEFAULT public.ints(1, 5), b public.ints DEFAULT z.to_one_form('[1,2]'), EXCLUDE USING gist (a WITH &&));
