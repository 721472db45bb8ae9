CREATE COLLATION public.fr (provider = icu, locale = 'fr');
CREATE TYPE public.word AS (term text COLLATE "C", meaning text, origin varchar(20) COLLATE public.fr);
