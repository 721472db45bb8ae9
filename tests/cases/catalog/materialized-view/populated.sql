CREATE TABLE public.t (id int);
INSERT INTO public.t VALUES (1), (2);
CREATE MATERIALIZED VIEW public.with_rows AS SELECT id FROM public.t;
CREATE MATERIALIZED VIEW public.without_rows AS SELECT id FROM public.t WITH NO DATA;
CREATE UNIQUE INDEX ON public.without_rows (id);
