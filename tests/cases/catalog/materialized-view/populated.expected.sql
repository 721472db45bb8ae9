SET check_function_bodies = off;
CREATE TABLE public.t (
    id integer
);
ALTER TABLE public.t OWNER TO postgres;
CREATE MATERIALIZED VIEW public.with_rows AS
 SELECT t.id
   FROM public.t
  WITH NO DATA;
ALTER MATERIALIZED VIEW public.with_rows OWNER TO postgres;
CREATE MATERIALIZED VIEW public.without_rows AS
 SELECT t.id
   FROM public.t
  WITH NO DATA;
ALTER MATERIALIZED VIEW public.without_rows OWNER TO postgres;
CREATE UNIQUE INDEX without_rows_id_idx ON public.without_rows USING btree (id);
