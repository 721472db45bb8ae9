CREATE TABLE public.t (a int, CONSTRAINT u UNIQUE (a));
