SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.as_table(n integer)
 RETURNS TABLE(id integer, "full Name" text)
 LANGUAGE sql
AS $function$SELECT n, 'x'$function$;
ALTER FUNCTION public.as_table(n integer) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.in_outs(INOUT a integer, INOUT b integer DEFAULT 3)
 RETURNS record
 LANGUAGE sql
AS $function$SELECT b, a$function$;
ALTER FUNCTION public.in_outs(INOUT a integer, INOUT b integer) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.numbers(n integer)
 RETURNS SETOF integer
 LANGUAGE plpgsql
 ROWS 5
AS $function$ BEGIN RETURN QUERY SELECT generate_series(1, n); END $function$;
ALTER FUNCTION public.numbers(n integer) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.outs(a integer, OUT b integer, OUT c text)
 RETURNS record
 LANGUAGE sql
AS $function$SELECT a, 'x'$function$;
ALTER FUNCTION public.outs(a integer, OUT b integer, OUT c text) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.set_of_outs(OUT a integer, OUT b integer)
 RETURNS SETOF record
 LANGUAGE sql
AS $function$SELECT 1, 2$function$;
ALTER FUNCTION public.set_of_outs(OUT a integer, OUT b integer) OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.set_of_record()
 RETURNS SETOF record
 LANGUAGE sql
AS $function$SELECT 1, 2$function$;
ALTER FUNCTION public.set_of_record() OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.total(VARIADIC numbers numeric[] DEFAULT '{}'::numeric[])
 RETURNS numeric
 LANGUAGE sql
AS $function$SELECT sum(n) FROM unnest(numbers) n$function$;
ALTER FUNCTION public.total(VARIADIC numbers numeric[]) OWNER TO postgres;
CREATE TABLE public.users (
    id integer,
    name text
);
ALTER TABLE public.users OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.one_row()
 RETURNS public.users
 LANGUAGE sql
AS $function$SELECT * FROM public.users LIMIT 1$function$;
ALTER FUNCTION public.one_row() OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.set_of_table()
 RETURNS SETOF public.users
 LANGUAGE sql
 ROWS 10
AS $function$SELECT * FROM public.users$function$;
ALTER FUNCTION public.set_of_table() OWNER TO postgres;
