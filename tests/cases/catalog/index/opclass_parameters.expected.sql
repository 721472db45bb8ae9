SET check_function_bodies = off;
CREATE TABLE public.t (
    e tsvector,
    b text,
    c character varying(5)
);
ALTER TABLE public.t OWNER TO postgres;
CREATE INDEX t_pattern ON public.t USING btree (b text_pattern_ops, c varchar_pattern_ops DESC);
CREATE INDEX t_sig ON public.t USING gist (e tsvector_ops (siglen='100'));
