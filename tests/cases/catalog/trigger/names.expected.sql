SET check_function_bodies = off;
CREATE SCHEMA "S.t";
ALTER SCHEMA "S.t" OWNER TO postgres;
CREATE OR REPLACE FUNCTION "S.t"."F ""n"".x"()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN NULL; END $function$;
ALTER FUNCTION "S.t"."F ""n"".x"() OWNER TO postgres;
CREATE TABLE "S.t"."T'a" (
    "C.1" integer,
    "ü" text
);
ALTER TABLE "S.t"."T'a" OWNER TO postgres;
CREATE TRIGGER "Tr; ""x"".1" AFTER UPDATE OF "C.1", "ü" ON "S.t"."T'a" FOR EACH ROW WHEN ((new."ü" <> 'ß'';'::text)) EXECUTE FUNCTION "S.t"."F ""n"".x"('ö', '"');
ALTER TABLE "S.t"."T'a" DISABLE TRIGGER "Tr; ""x"".1";
COMMENT ON TRIGGER "Tr; ""x"".1" ON "S.t"."T'a" IS '日本';
