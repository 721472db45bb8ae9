CREATE TABLE public.t (id int);
CREATE MATERIALIZED VIEW public.m AS SELECT id FROM public.t;
REVOKE ALL ON public.m FROM postgres;
GRANT SELECT ON public.m TO PUBLIC;
GRANT ALL ON public.m TO catalog_writer WITH GRANT OPTION;
