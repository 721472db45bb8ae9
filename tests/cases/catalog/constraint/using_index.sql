CREATE TABLE public.t (a int NOT NULL, b text COLLATE "C", c int);
CREATE UNIQUE INDEX t_key ON public.t (a);
ALTER TABLE public.t ADD CONSTRAINT t_key PRIMARY KEY USING INDEX t_key;
CREATE UNIQUE INDEX was_called_so ON public.t (b) INCLUDE (c) WITH (fillfactor = 55);
ALTER TABLE public.t ADD CONSTRAINT is_called_so UNIQUE USING INDEX was_called_so DEFERRABLE;
ALTER TABLE public.t RENAME CONSTRAINT t_key TO "T.Key";
ALTER INDEX public.is_called_so RENAME TO "now ""so""";
