CREATE TABLE public.t (e tsvector, b text, c varchar(5));
CREATE INDEX t_sig ON public.t USING gist (e tsvector_ops (siglen = 100));
CREATE INDEX t_pattern ON public.t (b text_pattern_ops, c varchar_pattern_ops DESC);
