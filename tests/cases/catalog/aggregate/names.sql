CREATE SCHEMA "Agg.regates";
CREATE TYPE "Agg.regates"."State" AS (n int, t text);
CREATE FUNCTION "Agg.regates"."Add One"(s "Agg.regates"."State", item text) RETURNS "Agg.regates"."State" LANGUAGE sql AS 'SELECT s';
CREATE FUNCTION "Agg.regates"."select"(s "Agg.regates"."State") RETURNS text LANGUAGE sql AS 'SELECT (s).t';
CREATE AGGREGATE "Agg.regates"."Ünder ""Score"""("Mixed" text) (
    sfunc = "Agg.regates"."Add One", stype = "Agg.regates"."State", finalfunc = "Agg.regates"."select", initcond = '(0,"a ''b''")');
COMMENT ON AGGREGATE "Agg.regates"."Ünder ""Score"""(text) IS 'x';
