CREATE TABLE public.t (a int, b int);
CREATE INDEX t_fill ON public.t (a) WITH (fillfactor = 50, deduplicate_items = off);
CREATE INDEX t_space ON public.t (b) TABLESPACE catalog_space;
CREATE UNIQUE INDEX t_both ON public.t (a, b) WITH (fillfactor = 90) TABLESPACE catalog_space WHERE a > 0;
CREATE TABLE public.elsewhere (a int) TABLESPACE catalog_space;
CREATE INDEX elsewhere_a ON public.elsewhere (a);
