SET check_function_bodies = off;
CREATE AGGREGATE public.longest(text) (
    SFUNC = text_larger,
    STYPE = text,
    SORTOP = OPERATOR(pg_catalog.>)
);
ALTER AGGREGATE public.longest(text) OWNER TO postgres;
CREATE AGGREGATE public.smallest(integer) (
    SFUNC = int4smaller,
    STYPE = integer,
    SORTOP = OPERATOR(pg_catalog.<)
);
ALTER AGGREGATE public.smallest(integer) OWNER TO postgres;
