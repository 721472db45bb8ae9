CREATE TABLE public.t (a int, CONSTRAINT u UNIQUE (a) WITH (fillfactor = 60));
