-- since 14
CREATE TABLE public.t (id int, body text, other text);
CREATE MATERIALIZED VIEW public.m AS SELECT id, body, other FROM public.t;
ALTER MATERIALIZED VIEW public.m ALTER body SET COMPRESSION pglz;
ALTER MATERIALIZED VIEW public.m ALTER body SET STATISTICS 0;
