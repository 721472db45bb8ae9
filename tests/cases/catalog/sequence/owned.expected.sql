SET check_function_bodies = off;
CREATE SCHEMA "Q";
ALTER SCHEMA "Q" OWNER TO postgres;
CREATE SEQUENCE "Q"."s's" AS bigint START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE "Q"."s's" OWNER TO postgres;
CREATE SEQUENCE public.counter AS bigint START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public.counter OWNER TO postgres;
CREATE TABLE "Q"."T.1" (
    "I d" integer
);
ALTER TABLE "Q"."T.1" OWNER TO postgres;
CREATE TABLE public.t (
    id integer DEFAULT nextval('public.counter'::regclass),
    other integer
);
ALTER TABLE public.t OWNER TO postgres;
ALTER SEQUENCE "Q"."s's" OWNED BY "Q"."T.1"."I d";
ALTER SEQUENCE public.counter OWNED BY public.t.other;
