CREATE TABLE public.t (a int); CREATE VIEW public.v AS SELECT 1::bigint AS a, 2 AS b; CREATE POLICY p ON public.t USING (EXISTS (SELECT FROM public.v WHERE v.a = t.a));
