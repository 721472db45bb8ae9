SET check_function_bodies = off;
CREATE COLLATION public.fr (provider = icu, locale = 'fr');
ALTER COLLATION public.fr OWNER TO postgres;
CREATE TYPE public.word AS (
    term text COLLATE pg_catalog."C",
    meaning text,
    origin character varying(20) COLLATE public.fr
);
ALTER TYPE public.word OWNER TO postgres;
