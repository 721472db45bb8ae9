SET check_function_bodies = off;
CREATE SCHEMA "My.Schema";
ALTER SCHEMA "My.Schema" OWNER TO postgres;
CREATE TABLE "My.Schema"."Ta""ble; DROP" (
    "select" integer,
    "a.b" text DEFAULT 'it''s \ ""'::text,
    "Größe" numeric,
    "日本" text,
    " " integer,
    "a'b" integer
);
ALTER TABLE "My.Schema"."Ta""ble; DROP" OWNER TO postgres;
COMMENT ON TABLE "My.Schema"."Ta""ble; DROP" IS E'line one
line two; ''quoted'' \\n';
CREATE TABLE public."UPPER" (
    id integer
);
ALTER TABLE public."UPPER" OWNER TO postgres;
CREATE TABLE public."a.b" (
    c integer
);
ALTER TABLE public."a.b" OWNER TO postgres;
CREATE TABLE public.upper (
    id integer
);
ALTER TABLE public.upper OWNER TO postgres;
CREATE TABLE public."user" (
    "order" integer,
    "group" integer
);
ALTER TABLE public."user" OWNER TO postgres;
COMMENT ON COLUMN "My.Schema"."Ta""ble; DROP"."a.b" IS 'dot';
