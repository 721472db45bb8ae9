CREATE SCHEMA "Ünïcode";
CREATE TYPE "Ünïcode"."A.B c" AS ("select" int, "Mixed Case" text, "q""uote'" text, "日本" date);
CREATE TABLE "Ünïcode".t (v "Ünïcode"."A.B c", vs "Ünïcode"."A.B c"[]);
CREATE FUNCTION "Ünïcode".f(a "Ünïcode"."A.B c") RETURNS int LANGUAGE sql AS 'SELECT (a)."select"';
