SET check_function_bodies = off;
CREATE COLLATION public.sv (provider = icu, locale = 'sv');
ALTER COLLATION public.sv OWNER TO postgres;
CREATE TYPE public.bytes AS RANGE (
    SUBTYPE = text,
    COLLATION = pg_catalog."C",
    MULTIRANGE_TYPE_NAME = public.bytes_multirange
);
ALTER TYPE public.bytes OWNER TO postgres;
CREATE TYPE public.numbers AS RANGE (
    SUBTYPE = numeric,
    MULTIRANGE_TYPE_NAME = public.numbers_multirange
);
ALTER TYPE public.numbers OWNER TO postgres;
CREATE TYPE public.swedish AS RANGE (
    SUBTYPE = text,
    COLLATION = public.sv,
    MULTIRANGE_TYPE_NAME = public.swedish_multirange
);
ALTER TYPE public.swedish OWNER TO postgres;
