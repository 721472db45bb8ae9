CREATE TABLE public.t (a int); CREATE VIEW public.v AS SELECT a FROM public.t WHERE a > 0; CREATE MATERIALIZED VIEW public.m AS SELECT a FROM public.v; CREATE INDEX mi ON public.m (a);
