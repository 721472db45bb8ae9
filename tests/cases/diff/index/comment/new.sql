CREATE TABLE public.t (a int); CREATE INDEX ti ON public.t (a); COMMENT ON INDEX public.ti IS 'b';
