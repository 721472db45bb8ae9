CREATE TYPE public.s AS ENUM ('new', 'old'); CREATE TABLE public.t (a public.s, n int);
CREATE VIEW public.v AS SELECT a, n FROM public.t WHERE a = 'new'; CREATE VIEW public.w AS SELECT max(a) AS a FROM public.v; CREATE MATERIALIZED VIEW public.m AS SELECT a, count(*) FROM public.v GROUP BY a; CREATE UNIQUE INDEX mi ON public.m (a);
GRANT SELECT ON public.w TO catalog_reader; COMMENT ON MATERIALIZED VIEW public.m IS 'm'; COMMENT ON COLUMN public.v.a IS 'a';
