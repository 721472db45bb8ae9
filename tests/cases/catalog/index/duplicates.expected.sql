SET check_function_bodies = off;
CREATE TABLE public.t (
    a integer,
    b integer
);
ALTER TABLE public.t OWNER TO postgres;
CREATE INDEX t_a_b_idx ON public.t USING btree (a, b);
CREATE INDEX t_a_idx ON public.t USING btree (a);
CREATE INDEX t_a_idx1 ON public.t USING btree (a);
CREATE UNIQUE INDEX t_a_idx2 ON public.t USING btree (a);
CREATE INDEX t_expr_idx ON public.t USING btree (((a + b)));
CREATE INDEX t_expr_lower_idx ON public.t USING btree (((a + b)), lower((b)::text));
