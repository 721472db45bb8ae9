CREATE TABLE public.e (a int, b int) PARTITION BY RANGE (a); CREATE TABLE public.e1 PARTITION OF public.e DEFAULT; CREATE INDEX eb ON public.e (b); CREATE VIEW public.v AS SELECT b FROM public.e1;
