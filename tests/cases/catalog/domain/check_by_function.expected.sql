SET check_function_bodies = off;
CREATE SCHEMA rules;
ALTER SCHEMA rules OWNER TO postgres;
CREATE OR REPLACE FUNCTION rules.first_even()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 2$function$;
ALTER FUNCTION rules.first_even() OWNER TO postgres;
CREATE OR REPLACE FUNCTION rules.is_even(n integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT n % 2 = 0$function$;
ALTER FUNCTION rules.is_even(n integer) OWNER TO postgres;
CREATE DOMAIN public.even AS integer DEFAULT rules.first_even()
    CONSTRAINT even_check CHECK (rules.is_even(VALUE));
ALTER DOMAIN public.even OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.half(n public.even)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT n / 2$function$;
ALTER FUNCTION public.half(n public.even) OWNER TO postgres;
