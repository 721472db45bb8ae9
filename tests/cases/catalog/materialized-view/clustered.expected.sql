SET check_function_bodies = off;
CREATE TABLE public.t (
    id integer,
    v integer
);
ALTER TABLE public.t OWNER TO postgres;
CREATE MATERIALIZED VIEW public.m AS
 SELECT t.id,
    t.v
   FROM public.t
  WITH NO DATA;
ALTER MATERIALIZED VIEW public.m OWNER TO postgres;
CREATE INDEX m_expr ON public.m USING btree (((id + v)), ((id * 2)));
ALTER INDEX public.m_expr ALTER COLUMN 2 SET STATISTICS 33;
CREATE UNIQUE INDEX m_id ON public.m USING btree (id);
ALTER MATERIALIZED VIEW public.m CLUSTER ON m_id;
CREATE INDEX m_v ON public.m USING hash (v);
