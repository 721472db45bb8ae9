CREATE VIEW public.v AS SELECT 1 AS a; ALTER VIEW public.v OWNER TO catalog_owner; GRANT SELECT ON public.v TO catalog_reader;
