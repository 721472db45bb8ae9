CREATE TYPE public.region AS ENUM ('eu', 'us', 'asia');
CREATE TABLE public.events (region public.region, at date) PARTITION BY LIST (region);
CREATE TABLE public.events_eu PARTITION OF public.events FOR VALUES IN ('eu');
CREATE TABLE public.events_other PARTITION OF public.events FOR VALUES IN ('us', 'asia');
