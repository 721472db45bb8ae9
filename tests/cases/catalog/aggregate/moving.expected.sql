SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.as_text(state integer, item integer)
 RETURNS text
 LANGUAGE sql
AS $function$SELECT state::text$function$;
ALTER FUNCTION public.as_text(state integer, item integer) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.minus(state integer, item integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT state - item$function$;
ALTER FUNCTION public.minus(state integer, item integer) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.plus(state integer, item integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT state + item$function$;
ALTER FUNCTION public.plus(state integer, item integer) OWNER TO postgres;
CREATE AGGREGATE public.average(bigint) (
    SFUNC = int8_avg_accum,
    STYPE = internal,
    FINALFUNC = numeric_poly_avg,
    MSFUNC = int8_avg_accum,
    MINVFUNC = int8_avg_accum_inv,
    MSTYPE = internal,
    MSSPACE = 48,
    MFINALFUNC = numeric_poly_avg
);
ALTER AGGREGATE public.average(bigint) OWNER TO postgres;
CREATE AGGREGATE public.shown(integer) (
    SFUNC = public.plus,
    STYPE = integer,
    FINALFUNC = public.as_text,
    FINALFUNC_EXTRA,
    INITCOND = '0',
    MSFUNC = public.plus,
    MINVFUNC = public.minus,
    MSTYPE = integer,
    MFINALFUNC = public.as_text,
    MFINALFUNC_EXTRA,
    MFINALFUNC_MODIFY = SHAREABLE,
    MINITCOND = '0'
);
ALTER AGGREGATE public.shown(integer) OWNER TO postgres;
