SET check_function_bodies = off;
CREATE SCHEMA z;
ALTER SCHEMA z OWNER TO postgres;
CREATE TYPE public.ints;
CREATE OR REPLACE FUNCTION z.to_one_form(public.ints)
 RETURNS public.ints
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4range_canonical$function$;
CREATE TYPE public.ints AS RANGE (
    SUBTYPE = integer,
    CANONICAL = z.to_one_form,
    SUBTYPE_DIFF = int4range_subdiff,
    MULTIRANGE_TYPE_NAME = public.ints_multirange
);
ALTER TYPE public.ints OWNER TO postgres;
ALTER FUNCTION z.to_one_form(public.ints) OWNER TO catalog_owner;
REVOKE EXECUTE ON FUNCTION z.to_one_form(public.ints) FROM PUBLIC;
COMMENT ON FUNCTION z.to_one_form(public.ints) IS 'half open';
CREATE TABLE public.t (
    a public.ints DEFAULT public.ints(1, 5),
    b public.ints
);
ALTER TABLE public.t OWNER TO postgres;
ALTER TABLE ONLY public.t ALTER COLUMN b SET DEFAULT z.to_one_form('[1,3)'::public.ints);
ALTER TABLE ONLY public.t ADD CONSTRAINT t_a_excl EXCLUDE USING gist (a WITH &&);
