CREATE SEQUENCE public.counter OWNED BY NONE;
CREATE TABLE public.t (id int DEFAULT nextval('public.counter'), other int);
ALTER SEQUENCE public.counter OWNED BY public.t.other;
CREATE SCHEMA "Q";
CREATE TABLE "Q"."T.1" ("I d" int);
CREATE SEQUENCE "Q"."s's" OWNED BY "Q"."T.1"."I d";
