CREATE TABLE public.t (a int, b int); CREATE STATISTICS public.s (ndistinct) ON a, b FROM public.t; COMMENT ON STATISTICS public.s IS 's'; ALTER STATISTICS public.s OWNER TO catalog_owner;
