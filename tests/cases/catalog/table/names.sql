CREATE SCHEMA "My.Schema";
CREATE TABLE "My.Schema"."Ta""ble; DROP" ("select" int, "a.b" text DEFAULT 'it''s \ ""', "Größe" numeric, "日本" text, " " int, "a'b" int);
COMMENT ON TABLE "My.Schema"."Ta""ble; DROP" IS 'line one
line two; ''quoted'' \n';
COMMENT ON COLUMN "My.Schema"."Ta""ble; DROP"."a.b" IS 'dot';
CREATE TABLE public."user" ("order" int, "group" int);
CREATE TABLE public."UPPER" (id int);
CREATE TABLE public.upper (id int);
CREATE TABLE public."a.b" (c int);
