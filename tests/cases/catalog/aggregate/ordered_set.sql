CREATE AGGREGATE public.share(fraction float8 ORDER BY item anyelement) (
    sfunc = ordered_set_transition, stype = internal, finalfunc = percentile_disc_final, finalfunc_extra);
CREATE AGGREGATE public.most(ORDER BY anyelement) (sfunc = ordered_set_transition, stype = internal, finalfunc = mode_final, finalfunc_extra, finalfunc_modify = shareable);
CREATE AGGREGATE public.share_again(float8 ORDER BY anyelement) (
    sfunc = ordered_set_transition, stype = internal, finalfunc = percentile_disc_final, finalfunc_extra, finalfunc_modify = read_only);
COMMENT ON AGGREGATE public.share(float8 ORDER BY anyelement) IS 'a share';
ALTER AGGREGATE public.share(float8 ORDER BY anyelement) OWNER TO catalog_owner;
GRANT EXECUTE ON FUNCTION public.share(float8, anyelement) TO catalog_reader;
