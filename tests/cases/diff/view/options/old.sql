CREATE TABLE public.t (a int); CREATE VIEW public.v WITH (check_option = local) AS SELECT a FROM public.t;
