SET check_function_bodies = off;
CREATE TABLE public.t (
    a integer,
    b integer
);
ALTER TABLE public.t OWNER TO postgres;
CREATE UNIQUE INDEX t_one_null ON public.t USING btree (a, b) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX t_with_all ON public.t USING btree (b) INCLUDE (a) NULLS NOT DISTINCT WITH (fillfactor='70') WHERE (a > 0);
