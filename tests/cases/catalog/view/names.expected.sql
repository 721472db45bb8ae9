SET check_function_bodies = off;
CREATE SCHEMA "Größe.x";
ALTER SCHEMA "Größe.x" OWNER TO postgres;
CREATE TABLE "Größe.x"."T ""able""" (
    "Spalte.1" integer,
    "select" text,
    "naïve'col" text
);
ALTER TABLE "Größe.x"."T ""able""" OWNER TO postgres;
CREATE VIEW "Größe.x"."Sicht; DROP TABLE" AS
 SELECT "T ""able"""."Spalte.1" AS "a""b",
    "T ""able"""."select",
    "T ""able"""."naïve'col" AS "日本"
   FROM "Größe.x"."T ""able""";
ALTER VIEW "Größe.x"."Sicht; DROP TABLE" ALTER COLUMN "select" SET DEFAULT 'x'::text;
ALTER VIEW "Größe.x"."Sicht; DROP TABLE" OWNER TO postgres;
GRANT SELECT ("a""b") ON TABLE "Größe.x"."Sicht; DROP TABLE" TO catalog_reader;
GRANT SELECT ("日本") ON TABLE "Größe.x"."Sicht; DROP TABLE" TO catalog_reader;
COMMENT ON VIEW "Größe.x"."Sicht; DROP TABLE" IS '日本語; -- no comment';
COMMENT ON COLUMN "Größe.x"."Sicht; DROP TABLE"."a""b" IS 'x';
CREATE VIEW public.nothing AS
 SELECT;
ALTER VIEW public.nothing OWNER TO postgres;
CREATE VIEW public.view AS
 SELECT 1 AS "?column?",
    2 AS two;
ALTER VIEW public.view OWNER TO postgres;
