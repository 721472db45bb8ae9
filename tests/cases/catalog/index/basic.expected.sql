SET check_function_bodies = off;
CREATE TABLE public.t (
    a integer,
    b text,
    c timestamp with time zone,
    d integer[]
);
ALTER TABLE public.t OWNER TO postgres;
CREATE INDEX t_a ON public.t USING btree (a);
CREATE INDEX t_expression ON public.t USING btree (lower(b), ((a + 1)), COALESCE(b, 'x'::text));
CREATE INDEX t_include ON public.t USING btree (a NULLS FIRST) INCLUDE (b, c);
CREATE UNIQUE INDEX t_once ON public.t USING btree (b, a DESC NULLS LAST);
CREATE INDEX t_partial ON public.t USING btree (c) WHERE ((a > 5) AND (b <> 'it''s'::text));
COMMENT ON INDEX public.t_partial IS 'only what is wanted';
