CREATE VIEW public.v AS SELECT 1 AS a, 2 AS b;
ALTER VIEW public.v OWNER TO catalog_owner;
REVOKE ALL ON public.v FROM catalog_owner;
GRANT SELECT ON public.v TO PUBLIC;
GRANT SELECT (a) ON public.v TO catalog_reader;
GRANT INSERT, DELETE ON public.v TO catalog_writer;
