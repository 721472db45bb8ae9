CREATE TABLE public.t (a int); CREATE VIEW public.v AS SELECT 1 AS a; CREATE POLICY p ON public.t USING (EXISTS (SELECT FROM public.v WHERE v.a = t.a));
