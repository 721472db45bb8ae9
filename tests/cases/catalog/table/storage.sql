CREATE TABLE public.t (id int, body text) WITH (fillfactor = 70, autovacuum_enabled = false, autovacuum_vacuum_scale_factor = 0.05, toast.autovacuum_enabled = off, toast.autovacuum_vacuum_threshold = 100, parallel_workers = 4);
CREATE TABLE public.only_toast (body text) WITH (toast.autovacuum_enabled = false);
CREATE TABLE public.elsewhere (id int) TABLESPACE catalog_space;
CREATE UNLOGGED TABLE public.fast (id int PRIMARY KEY) WITH (user_catalog_table = true);
CREATE TABLE public.parts (id int) PARTITION BY RANGE (id) TABLESPACE catalog_space;
CREATE TABLE public.part_there PARTITION OF public.parts FOR VALUES FROM (0) TO (10);
CREATE TABLE public.part_here PARTITION OF public.parts FOR VALUES FROM (10) TO (20) WITH (fillfactor = 50) TABLESPACE pg_default;
