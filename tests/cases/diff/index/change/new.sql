CREATE TABLE public.t (id bigint PRIMARY KEY, name text);
CREATE INDEX tn ON public.t (name, id); COMMENT ON INDEX public.tn IS 'x';
