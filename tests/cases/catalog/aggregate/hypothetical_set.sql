CREATE AGGREGATE public.place(VARIADIC "any" ORDER BY VARIADIC "any") (
    sfunc = ordered_set_transition_multi, stype = internal, finalfunc = rank_final, finalfunc_extra, hypothetical);
COMMENT ON AGGREGATE public.place(VARIADIC "any" ORDER BY VARIADIC "any") IS 'where it would stand';
REVOKE EXECUTE ON FUNCTION public.place("any") FROM PUBLIC;
