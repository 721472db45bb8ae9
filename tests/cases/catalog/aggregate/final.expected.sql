SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.add(state numeric[], item numeric)
 RETURNS numeric[]
 LANGUAGE sql
AS $function$SELECT state || item$function$;
ALTER FUNCTION public.add(state numeric[], item numeric) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.finish(state numeric[])
 RETURNS numeric
 LANGUAGE sql
AS $function$SELECT state[1]$function$;
ALTER FUNCTION public.finish(state numeric[]) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.finish_extra(state numeric[], item numeric)
 RETURNS numeric
 LANGUAGE sql
AS $function$SELECT state[1]$function$;
ALTER FUNCTION public.finish_extra(state numeric[], item numeric) OWNER TO postgres;
CREATE AGGREGATE public.extra(numeric) (
    SFUNC = public.add,
    STYPE = numeric[],
    FINALFUNC = public.finish_extra,
    FINALFUNC_EXTRA
);
ALTER AGGREGATE public.extra(numeric) OWNER TO postgres;
CREATE AGGREGATE public.plain(numeric) (
    SFUNC = public.add,
    STYPE = numeric[],
    SSPACE = 512,
    FINALFUNC = public.finish,
    INITCOND = '{}'
);
ALTER AGGREGATE public.plain(numeric) OWNER TO postgres;
CREATE AGGREGATE public.shareable(numeric) (
    SFUNC = public.add,
    STYPE = numeric[],
    FINALFUNC = public.finish,
    FINALFUNC_MODIFY = SHAREABLE
);
ALTER AGGREGATE public.shareable(numeric) OWNER TO postgres;
CREATE AGGREGATE public.writes(numeric) (
    SFUNC = public.add,
    STYPE = numeric[],
    FINALFUNC = public.finish,
    FINALFUNC_MODIFY = READ_WRITE
);
ALTER AGGREGATE public.writes(numeric) OWNER TO postgres;
