SET check_function_bodies = off;
CREATE SCHEMA crosstabs;
ALTER SCHEMA crosstabs OWNER TO catalog_owner;
CREATE EXTENSION IF NOT EXISTS tablefunc WITH SCHEMA crosstabs VERSION '1.0';
COMMENT ON EXTENSION tablefunc IS 'functions that manipulate whole tables, including crosstab';
CREATE OR REPLACE FUNCTION public.numbers()
 RETURNS SETOF crosstabs.tablefunc_crosstab_2
 LANGUAGE sql
AS $function$SELECT 'a', 'b', 'c'$function$;
ALTER FUNCTION public.numbers() OWNER TO postgres;
CREATE TABLE public.totals OF crosstabs.tablefunc_crosstab_3;
ALTER TABLE public.totals OWNER TO postgres;
