CREATE TABLE public.t (a int); CREATE POLICY p ON public.t USING (a > 1); COMMENT ON POLICY p ON public.t IS 'p';
