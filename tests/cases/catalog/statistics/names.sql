CREATE SCHEMA "S.1";
CREATE TABLE "S.1"."T'x" ("A""b" int, "ö" int);
CREATE STATISTICS "S.1"."St ""a"".b" ON "A""b", "ö" FROM "S.1"."T'x";
COMMENT ON STATISTICS "S.1"."St ""a"".b" IS 'it''s';
ALTER STATISTICS "S.1"."St ""a"".b" SET STATISTICS 3;
