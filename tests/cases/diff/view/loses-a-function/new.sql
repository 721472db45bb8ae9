CREATE VIEW public.v AS SELECT 1 AS a; CREATE VIEW public.w AS SELECT a FROM public.v;
