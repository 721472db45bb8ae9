SET check_function_bodies = off;
CREATE UNLOGGED SEQUENCE public.cache_id_seq AS integer START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public.cache_id_seq OWNER TO postgres;
CREATE UNLOGGED SEQUENCE public.forgotten AS bigint START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public.forgotten OWNER TO postgres;
CREATE UNLOGGED SEQUENCE public.mixed_id_seq AS integer START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public.mixed_id_seq OWNER TO postgres;
CREATE UNLOGGED TABLE public.cache (
    id integer DEFAULT nextval('public.cache_id_seq'::regclass) NOT NULL,
    other integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.cache_other_seq START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1) NOT NULL
);
ALTER TABLE public.cache OWNER TO postgres;
CREATE TABLE public.mixed (
    id integer DEFAULT nextval('public.mixed_id_seq'::regclass) NOT NULL
);
ALTER TABLE public.mixed OWNER TO postgres;
ALTER SEQUENCE public.cache_id_seq OWNED BY public.cache.id;
ALTER SEQUENCE public.mixed_id_seq OWNED BY public.mixed.id;
