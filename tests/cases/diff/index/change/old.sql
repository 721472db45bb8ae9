CREATE TABLE public.t (id bigint PRIMARY KEY, name text);
CREATE INDEX tn ON public.t (name);
