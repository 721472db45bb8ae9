CREATE TABLE public.t (a text); ALTER TABLE public.t ALTER a SET STATISTICS 0, ALTER a SET (n_distinct_inherited = 6);
