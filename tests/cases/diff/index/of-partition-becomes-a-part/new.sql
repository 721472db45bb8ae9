CREATE TABLE public.e (a int, b int) PARTITION BY RANGE (a); CREATE TABLE public.e1 PARTITION OF public.e DEFAULT; CREATE INDEX i1 ON public.e1 (b); CREATE INDEX ei ON public.e (b);
