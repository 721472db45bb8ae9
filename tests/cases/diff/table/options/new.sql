CREATE TABLE public.t (id bigint PRIMARY KEY, name text);
ALTER TABLE public.t SET (fillfactor=70, toast.autovacuum_enabled=false);
