CREATE TABLE public.t (id int);
ALTER TABLE public.t OWNER TO catalog_owner;
REVOKE ALL ON public.t FROM catalog_owner;
CREATE TABLE public.read_only (id int);
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON public.read_only FROM postgres;
CREATE TABLE public.regranted (id int);
REVOKE ALL ON public.regranted FROM postgres;
GRANT SELECT ON public.regranted TO postgres;
