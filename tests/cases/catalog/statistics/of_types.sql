CREATE TYPE public.mood AS ENUM ('sad', 'ok');
CREATE TABLE public.t (m public.mood, n numeric, d date, dropped int, v varchar(3));
ALTER TABLE public.t DROP COLUMN dropped;
CREATE STATISTICS public.s (mcv) ON m, n, d, v FROM public.t;
ALTER TABLE public.t RENAME COLUMN v TO w;
