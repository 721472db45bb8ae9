CREATE TABLE public.t (a int); CREATE VIEW public.v AS SELECT a FROM public.t WHERE a > 0; GRANT SELECT ON public.v TO catalog_reader; CREATE VIEW public.w AS SELECT a FROM public.v;
