SET check_function_bodies = off;
CREATE TYPE public.mood AS ENUM ('sad', 'ok', 'happy');
ALTER TYPE public.mood OWNER TO postgres;
CREATE TABLE public.people (
    mood public.mood DEFAULT 'ok'::public.mood NOT NULL
);
ALTER TABLE public.people OWNER TO postgres;
