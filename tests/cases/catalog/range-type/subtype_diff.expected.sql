SET check_function_bodies = off;
CREATE TYPE public.floats AS RANGE (
    SUBTYPE = double precision,
    SUBTYPE_DIFF = float8mi,
    MULTIRANGE_TYPE_NAME = public.floats_multirange
);
ALTER TYPE public.floats OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.time_diff(a time without time zone, b time without time zone)
 RETURNS double precision
 LANGUAGE sql
 IMMUTABLE STRICT
AS $function$SELECT EXTRACT(EPOCH FROM (a - b))$function$;
ALTER FUNCTION public.time_diff(a time without time zone, b time without time zone) OWNER TO postgres;
CREATE TYPE public.times AS RANGE (
    SUBTYPE = time without time zone,
    SUBTYPE_DIFF = public.time_diff,
    MULTIRANGE_TYPE_NAME = public.times_multirange
);
ALTER TYPE public.times OWNER TO postgres;
CREATE TABLE public.shifts (
    during public.times
);
ALTER TABLE public.shifts OWNER TO postgres;
CREATE INDEX shifts_during ON public.shifts USING gist (during);
