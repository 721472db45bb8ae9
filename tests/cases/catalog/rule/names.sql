CREATE TABLE public."T.a" ("Id""x" int, "ö" text);
CREATE RULE "R ""1"".2" AS ON DELETE TO public."T.a" WHERE old."ö" = 'it''s;' DO INSTEAD NOTHING;
COMMENT ON RULE "R ""1"".2" ON public."T.a" IS 'Größe';
ALTER TABLE public."T.a" DISABLE RULE "R ""1"".2";
