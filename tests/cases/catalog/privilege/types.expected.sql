SET check_function_bodies = off;
CREATE TYPE public.mood AS ENUM ('ok');
ALTER TYPE public.mood OWNER TO postgres;
REVOKE USAGE ON TYPE public.mood FROM PUBLIC;
GRANT USAGE ON TYPE public.mood TO catalog_reader;
CREATE DOMAIN public.id AS integer;
ALTER DOMAIN public.id OWNER TO postgres;
REVOKE USAGE ON DOMAIN public.id FROM PUBLIC;
GRANT USAGE ON DOMAIN public.id TO catalog_reader WITH GRANT OPTION;
CREATE TYPE public.pair AS (
    a integer
);
ALTER TYPE public.pair OWNER TO postgres;
REVOKE USAGE ON TYPE public.pair FROM postgres;
REVOKE USAGE ON TYPE public.pair FROM PUBLIC;
CREATE TYPE public.span AS RANGE (
    SUBTYPE = date,
    MULTIRANGE_TYPE_NAME = public.span_multirange
);
ALTER TYPE public.span OWNER TO postgres;
REVOKE USAGE ON TYPE public.span FROM PUBLIC;
