SET check_function_bodies = off;
CREATE SCHEMA "My Schema";
ALTER SCHEMA "My Schema" OWNER TO postgres;
CREATE TABLE "My Schema"."Table.1" (
    "Ünï" integer,
    "b""c" text
);
ALTER TABLE "My Schema"."Table.1" OWNER TO postgres;
CREATE MATERIALIZED VIEW "My Schema"."M'v" AS
 SELECT "Table.1"."Ünï",
    "Table.1"."b""c" AS "d.e"
   FROM "My Schema"."Table.1"
  WITH NO DATA;
ALTER MATERIALIZED VIEW "My Schema"."M'v" ALTER COLUMN "d.e" SET STORAGE MAIN;
ALTER MATERIALIZED VIEW "My Schema"."M'v" OWNER TO postgres;
GRANT SELECT ("d.e") ON TABLE "My Schema"."M'v" TO catalog_reader;
COMMENT ON COLUMN "My Schema"."M'v"."d.e" IS E'quote '' and \\ backslash';
CREATE INDEX "I ""x"".y" ON "My Schema"."M'v" USING btree ("d.e", lower("d.e"));
