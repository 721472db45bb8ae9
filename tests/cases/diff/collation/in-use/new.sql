CREATE COLLATION public.c (locale = 'POSIX'); COMMENT ON COLLATION public.c IS 'c';
CREATE TABLE public.t (a text COLLATE public.c DEFAULT 'x', b text[] COLLATE public.c, n text, CHECK (n < 'a' COLLATE public.c));
CREATE INDEX t_a ON public.t (a); CREATE INDEX t_n ON public.t (n COLLATE public.c); CREATE VIEW public.v AS SELECT a, n COLLATE public.c AS n FROM public.t;
