CREATE SCHEMA "Se.quences";
CREATE SEQUENCE "Se.quences"."Zähler No. 1";
CREATE SEQUENCE "Se.quences"."it's ""q""";
CREATE SEQUENCE "Se.quences"."select";
CREATE TABLE public.t (a bigint DEFAULT nextval('"Se.quences"."Zähler No. 1"'), b bigint DEFAULT nextval('"Se.quences"."it''s ""q"""'), "C c" serial);
COMMENT ON SEQUENCE "Se.quences"."select" IS 'a word';
