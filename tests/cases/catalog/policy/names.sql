CREATE SCHEMA "S.1";
CREATE TABLE "S.1"."T ""x""" ("Ö" text, "user" name);
CREATE POLICY "P'ol; icy.1" ON "S.1"."T ""x""" USING ("user" = SESSION_USER AND "Ö" <> 'a''b\c');
COMMENT ON POLICY "P'ol; icy.1" ON "S.1"."T ""x""" IS 'ß';
