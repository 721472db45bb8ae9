SET check_function_bodies = off;
CREATE TYPE public.region AS ENUM ('eu', 'us', 'asia');
ALTER TYPE public.region OWNER TO postgres;
CREATE TABLE public.events (
    region public.region,
    at date
)
PARTITION BY LIST (region);
ALTER TABLE public.events OWNER TO postgres;
CREATE TABLE public.events_eu (
    region public.region,
    at date
);
ALTER TABLE ONLY public.events ATTACH PARTITION public.events_eu FOR VALUES IN ('eu');
ALTER TABLE public.events_eu OWNER TO postgres;
CREATE TABLE public.events_other (
    region public.region,
    at date
);
ALTER TABLE ONLY public.events ATTACH PARTITION public.events_other FOR VALUES IN ('us', 'asia');
ALTER TABLE public.events_other OWNER TO postgres;
