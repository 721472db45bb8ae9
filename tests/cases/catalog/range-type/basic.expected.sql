SET check_function_bodies = off;
CREATE TYPE public.floats AS RANGE (
    SUBTYPE = double precision,
    MULTIRANGE_TYPE_NAME = public.floats_multirange
);
ALTER TYPE public.floats OWNER TO postgres;
CREATE TYPE public.texts AS RANGE (
    SUBTYPE = text,
    MULTIRANGE_TYPE_NAME = public.texts_multirange
);
ALTER TYPE public.texts OWNER TO postgres;
CREATE TYPE public.times AS RANGE (
    SUBTYPE = time without time zone,
    MULTIRANGE_TYPE_NAME = public.times_multirange
);
ALTER TYPE public.times OWNER TO postgres;
CREATE TABLE public.t (
    a public.floats,
    b public.times[],
    c public.texts DEFAULT '[a,b)'::public.texts
);
ALTER TABLE public.t OWNER TO postgres;
