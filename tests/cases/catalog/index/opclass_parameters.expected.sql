SET check_function_bodies = off;
ALTER SCHEMA public OWNER TO pg_database_owner;
COMMENT ON SCHEMA public IS 'standard public schema';
CREATE TABLE public.t (
    e tsvector,
    b text,
    c character varying(5)
);
ALTER TABLE public.t OWNER TO postgres;
CREATE INDEX t_pattern ON public.t USING btree (b text_pattern_ops, c varchar_pattern_ops DESC);
CREATE INDEX t_sig ON public.t USING gist (e tsvector_ops (siglen='100'));
