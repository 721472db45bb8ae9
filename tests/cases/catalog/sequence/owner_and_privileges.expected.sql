SET check_function_bodies = off;
CREATE SEQUENCE public.t_id_seq AS integer START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public.t_id_seq OWNER TO catalog_owner;
GRANT SELECT, USAGE ON SEQUENCE public.t_id_seq TO catalog_writer;
CREATE SEQUENCE public.theirs AS bigint START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public.theirs OWNER TO catalog_owner;
GRANT SELECT ON SEQUENCE public.theirs TO PUBLIC;
GRANT USAGE ON SEQUENCE public.theirs TO catalog_reader;
GRANT SELECT, UPDATE, USAGE ON SEQUENCE public.theirs TO catalog_writer;
CREATE TABLE public.t (
    id integer DEFAULT nextval('public.t_id_seq'::regclass) NOT NULL
);
ALTER TABLE public.t OWNER TO catalog_owner;
ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id;
