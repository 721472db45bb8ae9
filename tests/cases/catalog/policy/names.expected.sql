SET check_function_bodies = off;
CREATE SCHEMA "S.1";
ALTER SCHEMA "S.1" OWNER TO postgres;
CREATE TABLE "S.1"."T ""x""" (
    "Ö" text,
    "user" name
);
ALTER TABLE "S.1"."T ""x""" OWNER TO postgres;
CREATE POLICY "P'ol; icy.1" ON "S.1"."T ""x""" USING ((("user" = SESSION_USER) AND ("Ö" <> 'a''b\c'::text)));
COMMENT ON POLICY "P'ol; icy.1" ON "S.1"."T ""x""" IS 'ß';
