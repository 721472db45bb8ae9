-- since 16
CREATE COLLATION public.c (provider = icu, locale = 'und', rules = '& a < g'); CREATE TABLE public.t (a text COLLATE public.c); CREATE INDEX ti ON public.t (a);
