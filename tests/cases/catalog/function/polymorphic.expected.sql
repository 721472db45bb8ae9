SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.count_of(VARIADIC a anyarray)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT cardinality(a)$function$;
ALTER FUNCTION public.count_of(VARIADIC a anyarray) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.first(a anyarray)
 RETURNS anyelement
 LANGUAGE sql
AS $function$SELECT a[1]$function$;
ALTER FUNCTION public.first(a anyarray) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.label(e anyenum)
 RETURNS text
 LANGUAGE sql
AS $function$SELECT e::text$function$;
ALTER FUNCTION public.label(e anyenum) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.larger(a anycompatible, b anycompatible)
 RETURNS anycompatible
 LANGUAGE sql
AS $function$SELECT greatest(a, b)$function$;
ALTER FUNCTION public.larger(a anycompatible, b anycompatible) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.low(r anyrange)
 RETURNS anyelement
 LANGUAGE sql
AS $function$SELECT lower(r)$function$;
ALTER FUNCTION public.low(r anyrange) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.same(a anyelement, b anyelement)
 RETURNS anyelement
 LANGUAGE sql
AS $function$SELECT COALESCE(a, b)$function$;
ALTER FUNCTION public.same(a anyelement, b anyelement) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.type_of("any")
 RETURNS regtype
 LANGUAGE internal
 STABLE
AS $function$pg_typeof$function$;
ALTER FUNCTION public.type_of("any") OWNER TO postgres;
COMMENT ON FUNCTION public.type_of("any") IS 'of any type';
