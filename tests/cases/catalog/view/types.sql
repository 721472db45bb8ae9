CREATE TYPE public.mood AS ENUM ('sad', 'ok');
CREATE TABLE public.people (name varchar(20) COLLATE "C", mood public.mood DEFAULT 'ok', scores numeric(5, 2)[]);
CREATE VIEW public.happy AS SELECT name, mood, scores[1] AS first, name COLLATE "POSIX" AS posix, p AS whole FROM public.people p WHERE mood > 'sad';
CREATE VIEW public.casts AS SELECT 'ok'::public.mood AS mood, NULL::public.people AS person, ARRAY['sad']::public.mood[] AS moods, 1::smallint AS s;
