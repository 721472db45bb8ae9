CREATE TABLE public."T.1" ("a.b" int NOT NULL, "A""B" text DEFAULT 'x', "c'd" int GENERATED ALWAYS AS IDENTITY, "ünï" serial, "table" int, "with space" int, "日本語" text, "$1" int, "_" int, "1a" int);
COMMENT ON COLUMN public."T.1"."a.b" IS 'a.b';
COMMENT ON COLUMN public."T.1"."日本語" IS '日本語';
GRANT SELECT ("a.b", "A""B", "日本語") ON public."T.1" TO catalog_reader;
ALTER TABLE public."T.1" ALTER "with space" SET STATISTICS 5;
