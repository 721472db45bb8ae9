SET check_function_bodies = off;
CREATE SCHEMA "R.S";
ALTER SCHEMA "R.S" OWNER TO postgres;
CREATE TYPE "R.S"."select" AS RANGE (
    SUBTYPE = date,
    MULTIRANGE_TYPE_NAME = "R.S".select_multirange
);
ALTER TYPE "R.S"."select" OWNER TO postgres;
CREATE OR REPLACE FUNCTION "R.S"."Dif f"(a double precision, b double precision)
 RETURNS double precision
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT a - b$function$;
ALTER FUNCTION "R.S"."Dif f"(a double precision, b double precision) OWNER TO postgres;
CREATE TYPE "R.S"."Größen range" AS RANGE (
    SUBTYPE = double precision,
    SUBTYPE_DIFF = "R.S"."Dif f",
    MULTIRANGE_TYPE_NAME = "R.S"."Größen multirange"
);
ALTER TYPE "R.S"."Größen range" OWNER TO postgres;
CREATE TABLE "R.S".t (
    a "R.S"."Größen range",
    b "R.S"."select"
);
ALTER TABLE "R.S".t OWNER TO postgres;
