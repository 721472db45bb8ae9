SET check_function_bodies = off;
CREATE AGGREGATE public.most(ORDER BY anyelement) (
    SFUNC = ordered_set_transition,
    STYPE = internal,
    FINALFUNC = mode_final,
    FINALFUNC_EXTRA,
    FINALFUNC_MODIFY = SHAREABLE
);
ALTER AGGREGATE public.most(ORDER BY anyelement) OWNER TO postgres;
CREATE AGGREGATE public.share(fraction double precision ORDER BY item anyelement) (
    SFUNC = ordered_set_transition,
    STYPE = internal,
    FINALFUNC = percentile_disc_final,
    FINALFUNC_EXTRA
);
ALTER AGGREGATE public.share(fraction double precision ORDER BY item anyelement) OWNER TO catalog_owner;
GRANT EXECUTE ON FUNCTION public.share(double precision, anyelement) TO catalog_reader;
COMMENT ON AGGREGATE public.share(fraction double precision ORDER BY item anyelement) IS 'a share';
CREATE AGGREGATE public.share_again(double precision ORDER BY anyelement) (
    SFUNC = ordered_set_transition,
    STYPE = internal,
    FINALFUNC = percentile_disc_final,
    FINALFUNC_EXTRA,
    FINALFUNC_MODIFY = READ_ONLY
);
ALTER AGGREGATE public.share_again(double precision ORDER BY anyelement) OWNER TO postgres;
