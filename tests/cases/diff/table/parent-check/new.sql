CREATE TABLE public.a (id int, CONSTRAINT c CHECK (id > 0), CONSTRAINT d CHECK (id < 9) NO INHERIT); CREATE TABLE public.b (x int) INHERITS (public.a);
