SET check_function_bodies = off;
CREATE AGGREGATE public.place(VARIADIC "any" ORDER BY VARIADIC "any") (
    SFUNC = ordered_set_transition_multi,
    STYPE = internal,
    FINALFUNC = rank_final,
    FINALFUNC_EXTRA,
    HYPOTHETICAL
);
ALTER AGGREGATE public.place(VARIADIC "any" ORDER BY VARIADIC "any") OWNER TO postgres;
REVOKE EXECUTE ON FUNCTION public.place("any") FROM PUBLIC;
COMMENT ON AGGREGATE public.place(VARIADIC "any" ORDER BY VARIADIC "any") IS 'where it would stand';
