CREATE TYPE public.day AS ENUM ('mon', 'tue');
CREATE TABLE public.weeks (days public.day[] DEFAULT ARRAY['mon'::public.day], matrix public.day[][]);
CREATE INDEX weeks_days ON public.weeks USING gin (days);
