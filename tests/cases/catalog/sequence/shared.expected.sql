SET check_function_bodies = off;
CREATE SEQUENCE public.shared AS bigint START WITH 7 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public.shared OWNER TO postgres;
CREATE TABLE public.a (
    id bigint DEFAULT nextval('public.shared'::regclass)
);
ALTER TABLE public.a OWNER TO postgres;
CREATE TABLE public.b (
    id bigint DEFAULT nextval('public.shared'::regclass),
    code text DEFAULT ('B'::text || nextval('public.shared'::regclass))
);
ALTER TABLE public.b OWNER TO postgres;
CREATE TABLE public.c (
    id bigint DEFAULT nextval(('public.shared'::text)::regclass)
);
ALTER TABLE public.c OWNER TO postgres;
