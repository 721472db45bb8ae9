CREATE TYPE public.mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE public.people (mood public.mood DEFAULT 'ok' NOT NULL);
