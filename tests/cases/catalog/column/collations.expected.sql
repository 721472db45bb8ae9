SET check_function_bodies = off;
CREATE TABLE public.t (
    a text COLLATE pg_catalog."C",
    b character varying(5) COLLATE pg_catalog."POSIX" DEFAULT 'b'::character varying,
    c text[] COLLATE pg_catalog."C",
    d text,
    e name COLLATE pg_catalog."default",
    f name
);
ALTER TABLE public.t OWNER TO postgres;
