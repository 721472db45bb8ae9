CREATE UNLOGGED TABLE public.t (id bigint PRIMARY KEY, name text);
