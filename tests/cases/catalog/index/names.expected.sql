SET check_function_bodies = off;
CREATE SCHEMA "S.y";
ALTER SCHEMA "S.y" OWNER TO postgres;
CREATE TABLE "S.y"."T'a" (
    "C.1" text,
    "D""2" integer,
    "ö" integer
);
ALTER TABLE "S.y"."T'a" OWNER TO postgres;
CREATE TABLE public.t (
    a integer
);
ALTER TABLE public.t OWNER TO postgres;
CREATE INDEX "I ""x"".y; DROP" ON "S.y"."T'a" USING btree ("C.1" COLLATE "C", (("D""2" + 1))) INCLUDE ("ö") WHERE (("ö" > 0) AND ("C.1" <> ''';'::text));
ALTER INDEX "S.y"."I ""x"".y; DROP" ALTER COLUMN 2 SET STATISTICS 12;
COMMENT ON INDEX "S.y"."I ""x"".y; DROP" IS '日本';
CREATE INDEX "select" ON "S.y"."T'a" USING btree ("ö");
CREATE INDEX "select" ON public.t USING btree (a);
