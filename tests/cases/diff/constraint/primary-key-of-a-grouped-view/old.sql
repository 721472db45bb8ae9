CREATE TABLE public.t (a int PRIMARY KEY, b int NOT NULL, c text); CREATE VIEW public.v AS SELECT a, c FROM public.t GROUP BY a; GRANT SELECT ON public.v TO catalog_reader;
