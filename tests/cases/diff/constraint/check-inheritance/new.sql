CREATE TABLE public.t (a int, CONSTRAINT c CHECK (a > 0) NO INHERIT); CREATE TABLE public.u () INHERITS (public.t);
