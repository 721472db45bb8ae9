CREATE AGGREGATE public.average(int8) (
    sfunc = int8_avg_accum, stype = internal, finalfunc = numeric_poly_avg,
    msfunc = int8_avg_accum, minvfunc = int8_avg_accum_inv, mstype = internal, msspace = 48, mfinalfunc = numeric_poly_avg);
CREATE FUNCTION public.minus(state int, item int) RETURNS int LANGUAGE sql AS 'SELECT state - item';
CREATE FUNCTION public.plus(state int, item int) RETURNS int LANGUAGE sql AS 'SELECT state + item';
CREATE FUNCTION public.as_text(state int, item int) RETURNS text LANGUAGE sql AS 'SELECT state::text';
CREATE AGGREGATE public.shown(int) (
    sfunc = public.plus, stype = int, initcond = '0', finalfunc = public.as_text, finalfunc_extra,
    msfunc = public.plus, minvfunc = public.minus, mstype = int, mfinalfunc = public.as_text, mfinalfunc_extra, mfinalfunc_modify = shareable, minitcond = '0');
