CREATE TABLE public.a (id int PRIMARY KEY, x text); CREATE TABLE public.u (a int REFERENCES public.a); CREATE VIEW public.v AS SELECT x FROM public.a JOIN public.u ON u.a = a.id;
