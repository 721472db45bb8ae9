SET check_function_bodies = off;
CREATE SCHEMA "My Types";
ALTER SCHEMA "My Types" OWNER TO postgres;
CREATE DOMAIN "My Types"."Größe.In CM" AS integer
    CONSTRAINT "Größe > 0" CHECK ((VALUE > 0));
ALTER DOMAIN "My Types"."Größe.In CM" OWNER TO postgres;
CREATE DOMAIN "My Types"."it's ""quoted""" AS text DEFAULT 'a''b\c'::text
    CONSTRAINT "it's ""quoted""_check" CHECK ((VALUE <> 'tab	'::text));
ALTER DOMAIN "My Types"."it's ""quoted""" OWNER TO postgres;
CREATE DOMAIN "My Types"."select" AS "My Types"."Größe.In CM" DEFAULT 5;
ALTER DOMAIN "My Types"."select" OWNER TO postgres;
CREATE TABLE "My Types".t (
    a "My Types"."select",
    b "My Types"."it's ""quoted"""[]
);
ALTER TABLE "My Types".t OWNER TO postgres;
