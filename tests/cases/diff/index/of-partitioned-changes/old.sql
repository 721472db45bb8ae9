CREATE TABLE public.e (a int, b int) PARTITION BY RANGE (a); CREATE TABLE public.e1 PARTITION OF public.e DEFAULT; CREATE INDEX ei ON public.e (b); COMMENT ON INDEX public.e1_b_idx IS 'i';
