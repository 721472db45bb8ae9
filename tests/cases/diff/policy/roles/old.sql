CREATE TABLE public.t (a int); CREATE POLICY p ON public.t USING (a > 0);
