CREATE COLLATION public.c (provider = icu, locale = 'und'); CREATE TABLE public.t (a text COLLATE public.c); CREATE INDEX ti ON public.t (a);
