CREATE TABLE public.t (a int); CREATE POLICY p ON public.t AS RESTRICTIVE USING (a > 0);
