SET check_function_bodies = off;
CREATE SEQUENCE public."Quo""ted_Id_seq" AS integer START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public."Quo""ted_Id_seq" OWNER TO postgres;
CREATE SEQUENCE public.a_big_seq AS bigint START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public.a_big_seq OWNER TO postgres;
CREATE SEQUENCE public.a_id_seq AS integer START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public.a_id_seq OWNER TO postgres;
CREATE SEQUENCE public.a_small_seq AS smallint START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public.a_small_seq OWNER TO postgres;
CREATE SEQUENCE public.own AS integer START WITH 5 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public.own OWNER TO postgres;
CREATE TABLE public."Quo""ted" (
    "Id" integer DEFAULT nextval('public."Quo""ted_Id_seq"'::regclass) NOT NULL
);
ALTER TABLE public."Quo""ted" OWNER TO postgres;
CREATE TABLE public.shares (
    id integer DEFAULT nextval('public.a_id_seq'::regclass) NOT NULL
);
ALTER TABLE public.shares OWNER TO postgres;
CREATE TABLE public.z (
    id integer DEFAULT nextval('public.a_id_seq'::regclass) NOT NULL,
    big bigint DEFAULT nextval('public.a_big_seq'::regclass) NOT NULL,
    small smallint DEFAULT nextval('public.a_small_seq'::regclass) NOT NULL
);
ALTER TABLE public.z OWNER TO postgres;
ALTER TABLE ONLY public.z ADD CONSTRAINT a_pkey PRIMARY KEY (id);
ALTER SEQUENCE public."Quo""ted_Id_seq" OWNED BY public."Quo""ted"."Id";
ALTER SEQUENCE public.a_big_seq OWNED BY public.z.big;
ALTER SEQUENCE public.a_id_seq OWNED BY public.z.id;
ALTER SEQUENCE public.a_small_seq OWNED BY public.z.small;
ALTER SEQUENCE public.own OWNED BY public.shares.id;
