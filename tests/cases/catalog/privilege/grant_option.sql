CREATE TABLE public.t (id int);
GRANT SELECT ON public.t TO catalog_reader WITH GRANT OPTION;
GRANT UPDATE ON public.t TO catalog_reader;
GRANT INSERT, DELETE ON public.t TO catalog_writer WITH GRANT OPTION;
REVOKE GRANT OPTION FOR DELETE ON public.t FROM catalog_writer;
GRANT SELECT ON public.t TO catalog_owner WITH GRANT OPTION;
