CREATE TABLE public.t (a int, b int); CREATE VIEW public.v AS SELECT a, b FROM public.t; ALTER VIEW public.v ALTER b SET DEFAULT 2;
