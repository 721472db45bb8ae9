SET check_function_bodies = off;
CREATE TABLE public.t (
    a integer,
    b text,
    c jsonb,
    d int4range,
    e tsvector,
    f point,
    g integer[],
    h inet
);
ALTER TABLE public.t OWNER TO postgres;
CREATE INDEX t_brin ON public.t USING brin (a, h) WITH (pages_per_range='16', autosummarize='on');
CREATE INDEX t_gin ON public.t USING gin (c jsonb_path_ops) WITH (fastupdate=off, gin_pending_list_limit='128');
CREATE INDEX t_gin2 ON public.t USING gin (g, e);
CREATE INDEX t_gist ON public.t USING gist (d, f) WITH (buffering='on', fillfactor='80');
CREATE INDEX t_hash ON public.t USING hash (b);
CREATE INDEX t_spgist ON public.t USING spgist (f kd_point_ops);
CREATE INDEX t_spgist_inet ON public.t USING spgist (h);
