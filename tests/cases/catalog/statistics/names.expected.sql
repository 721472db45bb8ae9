SET check_function_bodies = off;
CREATE SCHEMA "S.1";
ALTER SCHEMA "S.1" OWNER TO postgres;
CREATE TABLE "S.1"."T'x" (
    "A""b" integer,
    "ö" integer
);
ALTER TABLE "S.1"."T'x" OWNER TO postgres;
CREATE STATISTICS "S.1"."St ""a"".b" ON "A""b", "ö" FROM "S.1"."T'x";
ALTER STATISTICS "S.1"."St ""a"".b" SET STATISTICS 3;
ALTER STATISTICS "S.1"."St ""a"".b" OWNER TO postgres;
COMMENT ON STATISTICS "S.1"."St ""a"".b" IS 'it''s';
