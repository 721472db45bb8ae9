CREATE TABLE public.t (a text, b text COLLATE "C");
CREATE INDEX t_1 ON public.t (a COLLATE "C", b COLLATE "POSIX" text_pattern_ops DESC NULLS LAST);
CREATE INDEX t_2 ON public.t (lower(a) COLLATE "C");
CREATE INDEX t_3 ON public.t (b COLLATE "default", (a || b COLLATE "POSIX"));
