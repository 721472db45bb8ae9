SET check_function_bodies = off;
CREATE SCHEMA "Other";
ALTER SCHEMA "Other" OWNER TO postgres;
CREATE TYPE public.elsewhere AS RANGE (
    SUBTYPE = bigint,
    MULTIRANGE_TYPE_NAME = "Other"."Many.of Them"
);
ALTER TYPE public.elsewhere OWNER TO postgres;
CREATE TYPE public.floatrange AS RANGE (
    SUBTYPE = double precision,
    MULTIRANGE_TYPE_NAME = public.floatmultirange
);
ALTER TYPE public.floatrange OWNER TO postgres;
CREATE TYPE public.named AS RANGE (
    SUBTYPE = double precision,
    MULTIRANGE_TYPE_NAME = public.many
);
ALTER TYPE public.named OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.f(m public.many DEFAULT public.many(public.named((1)::double precision, (2)::double precision)))
 RETURNS public.named
 LANGUAGE sql
AS $function$SELECT pg_catalog.range_merge(m)$function$;
ALTER FUNCTION public.f(m public.many) OWNER TO postgres;
CREATE TABLE public.t (
    a public.floatmultirange,
    b public.many,
    c "Other"."Many.of Them"[]
);
ALTER TABLE public.t OWNER TO postgres;
