CREATE TABLE public.t (a int); CREATE VIEW public.v WITH (security_barrier) AS SELECT a FROM public.t;
