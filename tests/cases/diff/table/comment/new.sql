CREATE TABLE public.t (id bigint PRIMARY KEY, name text);
COMMENT ON TABLE public.t IS 'it''s';
