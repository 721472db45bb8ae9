CREATE SCHEMA "R.S";
CREATE FUNCTION "R.S"."Dif f"(a float8, b float8) RETURNS float8 LANGUAGE sql IMMUTABLE AS 'SELECT a - b';
CREATE TYPE "R.S"."Größen range" AS RANGE (subtype = float8, subtype_diff = "R.S"."Dif f");
CREATE TYPE "R.S"."select" AS RANGE (subtype = date);
CREATE TABLE "R.S".t (a "R.S"."Größen range", b "R.S"."select");
