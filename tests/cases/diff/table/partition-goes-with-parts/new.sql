CREATE TABLE public.e (a int, b int) PARTITION BY RANGE (a); CREATE INDEX eb ON public.e (b); CREATE VIEW public.v AS SELECT b FROM public.e;
