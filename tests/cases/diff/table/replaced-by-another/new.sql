CREATE TABLE public.b (id int PRIMARY KEY, x text, y int); CREATE TABLE public.u (b int REFERENCES public.b); CREATE VIEW public.v AS SELECT x FROM public.b JOIN public.u ON u.b = b.id;
