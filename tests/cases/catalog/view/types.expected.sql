SET check_function_bodies = off;
CREATE TYPE public.mood AS ENUM ('sad', 'ok');
ALTER TYPE public.mood OWNER TO postgres;
CREATE TABLE public.people (
    name character varying(20) COLLATE pg_catalog."C",
    mood public.mood DEFAULT 'ok'::public.mood,
    scores numeric(5,2)[]
);
ALTER TABLE public.people OWNER TO postgres;
CREATE VIEW public.casts AS
 SELECT 'ok'::public.mood AS mood,
    NULL::public.people AS person,
    ARRAY['sad'::public.mood] AS moods,
    (1)::smallint AS s;
ALTER VIEW public.casts OWNER TO postgres;
CREATE VIEW public.happy AS
 SELECT p.name,
    p.mood,
    p.scores[1] AS first,
    (p.name COLLATE "POSIX") AS posix,
    p.*::public.people AS whole
   FROM public.people p
  WHERE (p.mood > 'sad'::public.mood);
ALTER VIEW public.happy OWNER TO postgres;
