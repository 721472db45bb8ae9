CREATE TYPE public.mood AS ENUM ('sad', 'ok');
CREATE TABLE public.t (m public.mood, n text, r int4range);
CREATE INDEX t_sad ON public.t (m) WHERE m = 'sad';
CREATE UNIQUE INDEX t_cast ON public.t ((n::varchar(10))) WHERE m IN ('sad', 'ok');
CREATE INDEX t_case ON public.t ((CASE m WHEN 'sad' THEN 1 ELSE 0 END), upper(r));
