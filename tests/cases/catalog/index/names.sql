CREATE SCHEMA "S.y";
CREATE TABLE "S.y"."T'a" ("C.1" text, "D""2" int, "ö" int);
CREATE INDEX "I ""x"".y; DROP" ON "S.y"."T'a" ("C.1" COLLATE "C", ("D""2" + 1)) INCLUDE ("ö") WHERE "ö" > 0 AND "C.1" <> ''';';
COMMENT ON INDEX "S.y"."I ""x"".y; DROP" IS '日本';
CREATE INDEX "select" ON "S.y"."T'a" ("ö");
ALTER INDEX "S.y"."I ""x"".y; DROP" ALTER COLUMN 2 SET STATISTICS 12;
CREATE TABLE public.t (a int);
CREATE INDEX "select" ON public.t (a);
