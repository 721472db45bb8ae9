CREATE TYPE public.s AS ENUM ('new','old');
CREATE TABLE public.jobs (id int, st public.s DEFAULT 'new' NOT NULL, hist public.s[]); CREATE INDEX jobs_new ON public.jobs (id) WHERE st = 'new'; CREATE INDEX jobs_st ON public.jobs (st); ALTER TABLE public.jobs ADD CHECK (st <> 'old');
