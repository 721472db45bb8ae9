CREATE FUNCTION public.time_diff(a time, b time) RETURNS float8 LANGUAGE sql IMMUTABLE STRICT AS 'SELECT EXTRACT(EPOCH FROM (a - b))';
CREATE TYPE public.times AS RANGE (subtype = time, subtype_diff = public.time_diff);
CREATE TYPE public.floats AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TABLE public.shifts (during public.times);
CREATE INDEX shifts_during ON public.shifts USING gist (during);
