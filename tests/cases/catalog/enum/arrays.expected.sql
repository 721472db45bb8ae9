SET check_function_bodies = off;
CREATE TYPE public.day AS ENUM ('mon', 'tue');
ALTER TYPE public.day OWNER TO postgres;
CREATE TABLE public.weeks (
    days public.day[] DEFAULT ARRAY['mon'::public.day],
    matrix public.day[]
);
ALTER TABLE public.weeks OWNER TO postgres;
CREATE INDEX weeks_days ON public.weeks USING gin (days);
