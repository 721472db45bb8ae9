CREATE SCHEMA "Größe.x";
CREATE TABLE "Größe.x"."T ""able""" ("Spalte.1" int, "select" text, "naïve'col" text);
CREATE VIEW "Größe.x"."Sicht; DROP TABLE" AS SELECT "Spalte.1" AS "a""b", "select", "naïve'col" AS "日本" FROM "Größe.x"."T ""able""";
COMMENT ON VIEW "Größe.x"."Sicht; DROP TABLE" IS '日本語; -- no comment';
COMMENT ON COLUMN "Größe.x"."Sicht; DROP TABLE"."a""b" IS 'x';
GRANT SELECT ("日本", "a""b") ON "Größe.x"."Sicht; DROP TABLE" TO catalog_reader;
ALTER VIEW "Größe.x"."Sicht; DROP TABLE" ALTER "select" SET DEFAULT 'x';
CREATE VIEW public."view" AS SELECT 1, 2 AS two;
CREATE VIEW public.nothing AS SELECT;
