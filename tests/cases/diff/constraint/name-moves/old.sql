CREATE TABLE public.t (a int, CONSTRAINT u UNIQUE (a)); CREATE TABLE public.w (a int, CONSTRAINT c CHECK (a > 0));
