SET check_function_bodies = off;
CREATE SCHEMA zz;
ALTER SCHEMA zz OWNER TO postgres;
CREATE COLLATION zz.late (provider = icu, locale = 'fr');
ALTER COLLATION zz.late OWNER TO postgres;
CREATE DOMAIN public.word AS text COLLATE zz.late
    CONSTRAINT word_check CHECK ((VALUE < 'z'::text));
ALTER DOMAIN public.word OWNER TO postgres;
CREATE TYPE public.entry AS (
    term text COLLATE zz.late,
    line integer
);
ALTER TYPE public.entry OWNER TO postgres;
CREATE TYPE public.words AS RANGE (
    SUBTYPE = text,
    COLLATION = zz.late,
    MULTIRANGE_TYPE_NAME = public.words_multirange
);
ALTER TYPE public.words OWNER TO postgres;
CREATE OR REPLACE FUNCTION public.before(a text, b text DEFAULT ('x'::text COLLATE zz.late))
 RETURNS boolean
 LANGUAGE sql
AS $function$SELECT a < b COLLATE zz.late$function$;
ALTER FUNCTION public.before(a text, b text) OWNER TO postgres;
CREATE TABLE public.dictionary (
    term text COLLATE zz.late,
    folded text GENERATED ALWAYS AS (lower((term COLLATE zz.late))) STORED
);
ALTER TABLE public.dictionary OWNER TO postgres;
CREATE TABLE public.parted (
    term text COLLATE zz.late
)
PARTITION BY RANGE (term COLLATE "C");
ALTER TABLE public.parted OWNER TO postgres;
ALTER TABLE public.dictionary ADD CONSTRAINT dictionary_term_check CHECK (((term COLLATE zz.late) < 'x'::text));
