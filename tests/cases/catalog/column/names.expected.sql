SET check_function_bodies = off;
CREATE SEQUENCE public."T.1_ünï_seq" AS integer START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public."T.1_ünï_seq" OWNER TO postgres;
CREATE TABLE public."T.1" (
    "a.b" integer NOT NULL,
    "A""B" text DEFAULT 'x'::text,
    "c'd" integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public."T.1_c'd_seq" START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1) NOT NULL,
    "ünï" integer DEFAULT nextval('public."T.1_ünï_seq"'::regclass) NOT NULL,
    "table" integer,
    "with space" integer,
    "日本語" text,
    "$1" integer,
    _ integer,
    "1a" integer
);
ALTER TABLE ONLY public."T.1" ALTER COLUMN "with space" SET STATISTICS 5;
ALTER TABLE public."T.1" OWNER TO postgres;
GRANT SELECT ("A""B") ON TABLE public."T.1" TO catalog_reader;
GRANT SELECT ("a.b") ON TABLE public."T.1" TO catalog_reader;
COMMENT ON COLUMN public."T.1"."a.b" IS 'a.b';
GRANT SELECT ("日本語") ON TABLE public."T.1" TO catalog_reader;
COMMENT ON COLUMN public."T.1"."日本語" IS '日本語';
ALTER SEQUENCE public."T.1_ünï_seq" OWNED BY public."T.1"."ünï";
