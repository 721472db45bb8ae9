CREATE SCHEMA "My App"; CREATE TYPE "My App"."E""x" AS ENUM ('it''s', 'b');
CREATE TABLE "My App"."T 1" ("C c" int, "select" "My App"."E""x" DEFAULT 'b'); CREATE INDEX "I 1" ON "My App"."T 1" ("C c"); CREATE VIEW "My App"."V.v" AS SELECT "C c" FROM "My App"."T 1";
