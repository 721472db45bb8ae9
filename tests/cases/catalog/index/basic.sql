CREATE TABLE public.t (a int, b text, c timestamptz, d int[]);
CREATE INDEX t_a ON public.t (a);
CREATE UNIQUE INDEX t_once ON public.t (b, a DESC NULLS LAST);
CREATE INDEX t_partial ON public.t (c) WHERE a > 5 AND b <> 'it''s';
CREATE INDEX t_include ON public.t (a ASC NULLS FIRST) INCLUDE (b, c);
CREATE INDEX t_expression ON public.t (lower(b), (a + 1), COALESCE(b, 'x'));
COMMENT ON INDEX public.t_partial IS 'only what is wanted';
