SET check_function_bodies = off;
CREATE DOMAIN public.bytes AS text COLLATE pg_catalog."C";
ALTER DOMAIN public.bytes OWNER TO postgres;
CREATE DOMAIN public.below AS public.bytes COLLATE pg_catalog."POSIX" DEFAULT 'a'::text;
ALTER DOMAIN public.below OWNER TO postgres;
CREATE TABLE public.words (
    a public.bytes,
    b public.bytes COLLATE pg_catalog."POSIX",
    c public.below
);
ALTER TABLE public.words OWNER TO postgres;
