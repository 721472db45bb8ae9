CREATE VIEW public.v AS SELECT 1 AS a; COMMENT ON COLUMN public.v.a IS 'a';
