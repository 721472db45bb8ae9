CREATE TABLE public.a (id bigint NOT NULL, n text DEFAULT 'x'); CREATE TABLE public.b (x int) INHERITS (public.a); CREATE TABLE public.c () INHERITS (public.b);
