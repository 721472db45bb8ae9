CREATE SCHEMA "My Schema";
CREATE TABLE "My Schema"."Table.1" ("Ünï" int, "b""c" text);
CREATE MATERIALIZED VIEW "My Schema"."M'v" AS SELECT "Ünï", "b""c" AS "d.e" FROM "My Schema"."Table.1";
CREATE INDEX "I ""x"".y" ON "My Schema"."M'v" ("d.e", lower("d.e"));
COMMENT ON COLUMN "My Schema"."M'v"."d.e" IS 'quote '' and \ backslash';
ALTER MATERIALIZED VIEW "My Schema"."M'v" ALTER "d.e" SET STORAGE MAIN;
GRANT SELECT ("d.e") ON "My Schema"."M'v" TO catalog_reader;
