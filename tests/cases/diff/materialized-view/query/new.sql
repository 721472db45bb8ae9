-- since 14
CREATE TABLE public.t (a int); CREATE MATERIALIZED VIEW public.m AS SELECT a FROM public.t WHERE a > 0; CREATE UNIQUE INDEX mi ON public.m (a); COMMENT ON INDEX public.mi IS 'mi'; ALTER MATERIALIZED VIEW public.m CLUSTER ON mi; GRANT SELECT ON public.m TO catalog_reader; COMMENT ON COLUMN public.m.a IS 'a'; ALTER MATERIALIZED VIEW public.m OWNER TO catalog_owner;
CREATE VIEW public.v AS SELECT a FROM public.m; CREATE MATERIALIZED VIEW public.n AS SELECT a FROM public.m; CREATE INDEX ni ON public.n (a); CREATE STATISTICS public.s ON a, (a + 1) FROM public.m;
