SET check_function_bodies = off;
CREATE TABLE public.t (
    a integer,
    b timestamp with time zone,
    f point
);
ALTER TABLE public.t OWNER TO postgres;
CREATE INDEX t_bloom ON public.t USING brin (b timestamptz_bloom_ops (n_distinct_per_range='100', false_positive_rate='0.05')) WITH (pages_per_range='4');
CREATE INDEX t_multi ON public.t USING brin (a int4_minmax_multi_ops (values_per_range='16'));
CREATE INDEX t_spgist ON public.t USING spgist (f) INCLUDE (a);
