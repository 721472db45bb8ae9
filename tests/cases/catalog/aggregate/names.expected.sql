SET check_function_bodies = off;
CREATE SCHEMA "Agg.regates";
ALTER SCHEMA "Agg.regates" OWNER TO postgres;
CREATE TYPE "Agg.regates"."State" AS (
    n integer,
    t text
);
ALTER TYPE "Agg.regates"."State" OWNER TO postgres;
CREATE OR REPLACE FUNCTION "Agg.regates"."Add One"(s "Agg.regates"."State", item text)
 RETURNS "Agg.regates"."State"
 LANGUAGE sql
AS $function$SELECT s$function$;
ALTER FUNCTION "Agg.regates"."Add One"(s "Agg.regates"."State", item text) OWNER TO postgres;
CREATE OR REPLACE FUNCTION "Agg.regates"."select"(s "Agg.regates"."State")
 RETURNS text
 LANGUAGE sql
AS $function$SELECT (s).t$function$;
ALTER FUNCTION "Agg.regates"."select"(s "Agg.regates"."State") OWNER TO postgres;
CREATE AGGREGATE "Agg.regates"."Ünder ""Score"""("Mixed" text) (
    SFUNC = "Agg.regates"."Add One",
    STYPE = "Agg.regates"."State",
    FINALFUNC = "Agg.regates"."select",
    INITCOND = '(0,"a ''b''")'
);
ALTER AGGREGATE "Agg.regates"."Ünder ""Score"""("Mixed" text) OWNER TO postgres;
COMMENT ON AGGREGATE "Agg.regates"."Ünder ""Score"""("Mixed" text) IS 'x';
