CREATE TABLE public.t (a int); CREATE POLICY p ON public.t TO catalog_reader USING (a > 0);
