CREATE TABLE public.t (id bigint PRIMARY KEY, name text);
COMMENT ON COLUMN public.t.name IS 'n';
