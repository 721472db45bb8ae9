CREATE TABLE public.t (a text); ALTER TABLE public.t ALTER a SET STATISTICS 9, ALTER a SET (n_distinct = 5);
