SET check_function_bodies = off;
CREATE SEQUENCE public.s AS bigint START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public.s OWNER TO postgres;
REVOKE SELECT, UPDATE, USAGE ON SEQUENCE public.s FROM postgres;
GRANT SELECT, UPDATE, USAGE ON SEQUENCE public.s TO catalog_owner;
GRANT USAGE ON SEQUENCE public.s TO catalog_reader;
GRANT SELECT, UPDATE ON SEQUENCE public.s TO catalog_writer WITH GRANT OPTION;
CREATE SEQUENCE public.t_other_seq AS integer START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public.t_other_seq OWNER TO postgres;
GRANT SELECT, UPDATE, USAGE ON SEQUENCE public.t_other_seq TO catalog_owner;
CREATE TABLE public.t (
    id integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.t_id_seq START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1) NOT NULL,
    other integer DEFAULT nextval('public.t_other_seq'::regclass) NOT NULL
);
ALTER TABLE public.t OWNER TO postgres;
ALTER SEQUENCE public.t_other_seq OWNED BY public.t.other;
