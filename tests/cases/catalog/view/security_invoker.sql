-- since 15
CREATE TABLE public.t (a int);
CREATE VIEW public.invoker WITH (security_invoker = true, security_barrier = true) AS SELECT a FROM public.t;
CREATE VIEW public.owner WITH (security_invoker = off) AS SELECT a FROM public.t;
