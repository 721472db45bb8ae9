CREATE TABLE public.t (a int PRIMARY KEY, CONSTRAINT c CHECK (a > 0)); COMMENT ON CONSTRAINT t_pkey ON public.t IS 'p'; COMMENT ON INDEX public.t_pkey IS 'i';
