CREATE TABLE public.t (id bigint PRIMARY KEY, name text);
CREATE TABLE public.u (t bigint);
