CREATE TABLE public.t (id int PRIMARY KEY, k int); CREATE INDEX ti ON public.t (k); ALTER TABLE public.t CLUSTER ON t_pkey;
