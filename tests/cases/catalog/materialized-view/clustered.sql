CREATE TABLE public.t (id int, v int);
CREATE MATERIALIZED VIEW public.m AS SELECT id, v FROM public.t;
CREATE UNIQUE INDEX m_id ON public.m (id);
CREATE INDEX m_v ON public.m USING hash (v);
ALTER MATERIALIZED VIEW public.m CLUSTER ON m_id;
CREATE INDEX m_expr ON public.m ((id + v), (id * 2));
ALTER INDEX public.m_expr ALTER COLUMN 2 SET STATISTICS 33;
