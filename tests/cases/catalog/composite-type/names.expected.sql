SET check_function_bodies = off;
CREATE SCHEMA "Ünïcode";
ALTER SCHEMA "Ünïcode" OWNER TO postgres;
CREATE TYPE "Ünïcode"."A.B c" AS (
    "select" integer,
    "Mixed Case" text,
    "q""uote'" text,
    "日本" date
);
ALTER TYPE "Ünïcode"."A.B c" OWNER TO postgres;
CREATE OR REPLACE FUNCTION "Ünïcode".f(a "Ünïcode"."A.B c")
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT (a)."select"$function$;
ALTER FUNCTION "Ünïcode".f(a "Ünïcode"."A.B c") OWNER TO postgres;
CREATE TABLE "Ünïcode".t (
    v "Ünïcode"."A.B c",
    vs "Ünïcode"."A.B c"[]
);
ALTER TABLE "Ünïcode".t OWNER TO postgres;
