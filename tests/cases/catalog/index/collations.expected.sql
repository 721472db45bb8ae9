SET check_function_bodies = off;
CREATE TABLE public.t (
    a text,
    b text COLLATE pg_catalog."C"
);
ALTER TABLE public.t OWNER TO postgres;
CREATE INDEX t_1 ON public.t USING btree (a COLLATE "C", b COLLATE "POSIX" text_pattern_ops DESC NULLS LAST);
CREATE INDEX t_2 ON public.t USING btree (lower(a) COLLATE "C");
CREATE INDEX t_3 ON public.t USING btree (b COLLATE "default", ((a || (b COLLATE "POSIX"))));
