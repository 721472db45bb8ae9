CREATE TABLE public.t (id bigint PRIMARY KEY, name text);
CREATE INDEX tn ON public.t (lower(name)) INCLUDE (id) WHERE id > 3;
