SET check_function_bodies = off;
CREATE TYPE public.patterns AS RANGE (
    SUBTYPE = text,
    SUBTYPE_OPCLASS = pg_catalog.text_pattern_ops,
    MULTIRANGE_TYPE_NAME = public.patterns_multirange
);
ALTER TYPE public.patterns OWNER TO postgres;
CREATE TYPE public.patterns_c AS RANGE (
    SUBTYPE = text,
    SUBTYPE_OPCLASS = pg_catalog.varchar_pattern_ops,
    COLLATION = pg_catalog."C",
    MULTIRANGE_TYPE_NAME = public.patterns_c_multirange
);
ALTER TYPE public.patterns_c OWNER TO postgres;
