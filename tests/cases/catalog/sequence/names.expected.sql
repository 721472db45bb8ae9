SET check_function_bodies = off;
CREATE SCHEMA "Se.quences";
ALTER SCHEMA "Se.quences" OWNER TO postgres;
CREATE SEQUENCE "Se.quences"."Zähler No. 1" AS bigint START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE "Se.quences"."Zähler No. 1" OWNER TO postgres;
CREATE SEQUENCE "Se.quences"."it's ""q""" AS bigint START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE "Se.quences"."it's ""q""" OWNER TO postgres;
CREATE SEQUENCE "Se.quences"."select" AS bigint START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE "Se.quences"."select" OWNER TO postgres;
COMMENT ON SEQUENCE "Se.quences"."select" IS 'a word';
CREATE SEQUENCE public."t_C c_seq" AS integer START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public."t_C c_seq" OWNER TO postgres;
CREATE TABLE public.t (
    a bigint DEFAULT nextval('"Se.quences"."Zähler No. 1"'::regclass),
    b bigint DEFAULT nextval('"Se.quences"."it''s ""q"""'::regclass),
    "C c" integer DEFAULT nextval('public."t_C c_seq"'::regclass) NOT NULL
);
ALTER TABLE public.t OWNER TO postgres;
ALTER SEQUENCE public."t_C c_seq" OWNED BY public.t."C c";
