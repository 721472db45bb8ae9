CREATE TABLE public.t (a int, CONSTRAINT c CHECK (a > 0)); CREATE TABLE public.u () INHERITS (public.t);
