SET check_function_bodies = off;
CREATE AGGREGATE public.average(bigint) (
    SFUNC = int8_avg_accum,
    STYPE = internal,
    SSPACE = 48,
    FINALFUNC = numeric_poly_avg,
    COMBINEFUNC = int8_avg_combine,
    SERIALFUNC = int8_avg_serialize,
    DESERIALFUNC = int8_avg_deserialize,
    PARALLEL = SAFE
);
ALTER AGGREGATE public.average(bigint) OWNER TO postgres;
CREATE AGGREGATE public.largest(integer) (
    SFUNC = int4larger,
    STYPE = integer,
    COMBINEFUNC = int4larger,
    PARALLEL = RESTRICTED
);
ALTER AGGREGATE public.largest(integer) OWNER TO postgres;
