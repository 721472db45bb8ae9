CREATE TABLE public.t (id bigint PRIMARY KEY, name text);
ALTER TABLE public.t ALTER name SET STORAGE EXTERNAL; ALTER TABLE public.t ALTER name SET STATISTICS 500; ALTER TABLE public.t ALTER name SET (n_distinct=5);
