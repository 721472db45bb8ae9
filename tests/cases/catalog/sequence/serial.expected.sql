SET check_function_bodies = off;
CREATE SEQUENCE public.t_big_seq AS bigint START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public.t_big_seq OWNER TO postgres;
CREATE SEQUENCE public.t_id_seq AS integer START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public.t_id_seq OWNER TO postgres;
CREATE SEQUENCE public.t_small_seq AS smallint START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public.t_small_seq OWNER TO postgres;
CREATE TABLE public.t (
    id integer DEFAULT nextval('public.t_id_seq'::regclass) NOT NULL,
    small smallint DEFAULT nextval('public.t_small_seq'::regclass) NOT NULL,
    big bigint DEFAULT nextval('public.t_big_seq'::regclass) NOT NULL
);
ALTER TABLE public.t OWNER TO postgres;
ALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey PRIMARY KEY (id);
ALTER SEQUENCE public.t_big_seq OWNED BY public.t.big;
ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id;
ALTER SEQUENCE public.t_small_seq OWNED BY public.t.small;
