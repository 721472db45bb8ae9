CREATE SCHEMA "S.t";
CREATE FUNCTION "S.t"."F ""n"".x"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TABLE "S.t"."T'a" ("C.1" int, "ü" text);
CREATE TRIGGER "Tr; ""x"".1" AFTER UPDATE OF "C.1", "ü" ON "S.t"."T'a" FOR EACH ROW WHEN (new."ü" <> 'ß'';') EXECUTE FUNCTION "S.t"."F ""n"".x"('ö', '"');
COMMENT ON TRIGGER "Tr; ""x"".1" ON "S.t"."T'a" IS '日本';
ALTER TABLE "S.t"."T'a" DISABLE TRIGGER "Tr; ""x"".1";
