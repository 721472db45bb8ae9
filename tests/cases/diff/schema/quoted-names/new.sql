CREATE SCHEMA "My App"; CREATE TYPE "My App"."E""x" AS ENUM ('b', 'it''s');
CREATE TABLE "My App"."T 1" ("C c" bigint, "select" "My App"."E""x" DEFAULT 'it''s' NOT NULL); CREATE INDEX "I 1" ON "My App"."T 1" ("C c" DESC); CREATE VIEW "My App"."V.v" AS SELECT "C c" FROM "My App"."T 1";
COMMENT ON COLUMN "My App"."T 1"."C c" IS '"'; GRANT SELECT ("C c") ON "My App"."T 1" TO catalog_reader;
