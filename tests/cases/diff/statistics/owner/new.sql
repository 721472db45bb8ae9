CREATE TABLE public.t (a int, b int); CREATE STATISTICS public.s ON a, b FROM public.t; ALTER STATISTICS public.s OWNER TO catalog_owner; COMMENT ON STATISTICS public.s IS 's';
