-- since 15
CREATE TABLE public.t (a int); CREATE VIEW public.v WITH (security_invoker) AS SELECT a FROM public.t;
