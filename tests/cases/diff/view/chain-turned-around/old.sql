CREATE TABLE public.t (a int); CREATE VIEW public.v AS SELECT a FROM public.t; CREATE VIEW public.w AS SELECT a FROM public.v;
