CREATE TABLE public.t (id bigint PRIMARY KEY, name text);
CREATE UNIQUE INDEX tn ON public.t (name);
