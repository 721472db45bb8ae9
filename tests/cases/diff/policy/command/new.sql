CREATE TABLE public.t (a int); CREATE POLICY p ON public.t FOR DELETE USING (a > 0);
