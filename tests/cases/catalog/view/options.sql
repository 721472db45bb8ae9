CREATE TABLE public.t (a int, b int);
CREATE VIEW public.barrier WITH (security_barrier) AS SELECT a FROM public.t WHERE b > 0;
CREATE VIEW public.checked_local AS SELECT a, b FROM public.t WHERE b > 0 WITH LOCAL CHECK OPTION;
CREATE VIEW public.checked_cascaded WITH (security_barrier = true) AS SELECT a, b FROM public.checked_local WHERE a > 0 WITH CASCADED CHECK OPTION;
CREATE VIEW public.no_barrier WITH (security_barrier = false) AS SELECT 1 AS one;
