CREATE SCHEMA zz;
CREATE COLLATION zz.late (provider = icu, locale = 'fr');
CREATE DOMAIN public.word AS text COLLATE zz.late CHECK (VALUE < 'z');
CREATE TYPE public.entry AS (term text COLLATE zz.late, line int);
CREATE TYPE public.words AS RANGE (subtype = text, collation = zz.late);
CREATE TABLE public.dictionary (term text COLLATE zz.late, folded text GENERATED ALWAYS AS (lower(term COLLATE zz.late)) STORED, CHECK ((term COLLATE zz.late) < 'x'));
CREATE TABLE public.parted (term text COLLATE zz.late) PARTITION BY RANGE (term COLLATE "C");
CREATE FUNCTION public.before(a text, b text DEFAULT ('x' COLLATE zz.late)) RETURNS boolean LANGUAGE sql AS 'SELECT a < b COLLATE zz.late';
