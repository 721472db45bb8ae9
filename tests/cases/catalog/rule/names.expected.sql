SET check_function_bodies = off;
CREATE TABLE public."T.a" (
    "Id""x" integer,
    "ö" text
);
ALTER TABLE public."T.a" OWNER TO postgres;
CREATE RULE "R ""1"".2" AS
    ON DELETE TO public."T.a"
   WHERE (old."ö" = 'it''s;'::text) DO INSTEAD NOTHING;
ALTER TABLE public."T.a" DISABLE RULE "R ""1"".2";
COMMENT ON RULE "R ""1"".2" ON public."T.a" IS 'Größe';
