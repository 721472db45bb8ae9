CREATE TABLE public.t (a int); CREATE POLICY p ON public.t USING (a > 0); COMMENT ON POLICY p ON public.t IS 'p';
