SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.append(state anyarray, item anyelement)
 RETURNS anyarray
 LANGUAGE sql
AS $function$SELECT array_append(state, item)$function$;
ALTER FUNCTION public.append(state anyarray, item anyelement) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.sum_all(state integer, VARIADIC items integer[])
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT state + (SELECT sum(i)::int FROM unnest(items) i)$function$;
ALTER FUNCTION public.sum_all(state integer, VARIADIC items integer[]) OWNER TO postgres;
CREATE AGGREGATE public.list(anyelement) (
    SFUNC = public.append,
    STYPE = anyarray,
    INITCOND = '{}'
);
ALTER AGGREGATE public.list(anyelement) OWNER TO postgres;
CREATE AGGREGATE public.sums(VARIADIC items integer[]) (
    SFUNC = public.sum_all,
    STYPE = integer,
    INITCOND = '0'
);
ALTER AGGREGATE public.sums(VARIADIC items integer[]) OWNER TO postgres;
