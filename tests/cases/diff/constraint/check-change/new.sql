CREATE TABLE public.t (a int, CONSTRAINT c CHECK (a > 1)); COMMENT ON CONSTRAINT c ON public.t IS 'c';
