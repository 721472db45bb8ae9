SET check_function_bodies = off;
CREATE TABLE public.elsewhere (
    a integer
)
TABLESPACE catalog_space;
ALTER TABLE public.elsewhere OWNER TO postgres;
CREATE TABLE public.t (
    a integer,
    b integer
);
ALTER TABLE public.t OWNER TO postgres;
CREATE INDEX elsewhere_a ON public.elsewhere USING btree (a);
CREATE UNIQUE INDEX t_both ON public.t USING btree (a, b) WITH (fillfactor='90') WHERE (a > 0);
ALTER INDEX public.t_both SET TABLESPACE catalog_space;
CREATE INDEX t_fill ON public.t USING btree (a) WITH (fillfactor='50', deduplicate_items=off);
CREATE INDEX t_space ON public.t USING btree (b);
ALTER INDEX public.t_space SET TABLESPACE catalog_space;
