CREATE TABLE public.t (id int, x text) WITH (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_vacuum_threshold = 9);
