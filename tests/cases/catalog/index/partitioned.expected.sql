SET check_function_bodies = off;
CREATE TABLE public.z (
    a integer,
    b text,
    c integer
)
PARTITION BY RANGE (a);
ALTER TABLE public.z OWNER TO postgres;
CREATE TABLE public.z1 (
    a integer,
    b text,
    c integer
)
PARTITION BY LIST (b);
ALTER TABLE ONLY public.z ATTACH PARTITION public.z1 FOR VALUES FROM (0) TO (10);
ALTER TABLE public.z1 OWNER TO postgres;
CREATE TABLE public.a_z11 (
    a integer,
    b text,
    c integer
);
ALTER TABLE ONLY public.z1 ATTACH PARTITION public.a_z11 FOR VALUES IN ('x');
ALTER TABLE public.a_z11 OWNER TO postgres;
CREATE TABLE public.z2 (
    a integer,
    b text,
    c integer
);
ALTER TABLE ONLY public.z ATTACH PARTITION public.z2 FOR VALUES FROM (10) TO (20);
ALTER TABLE public.z2 OWNER TO postgres;
CREATE INDEX a_expression ON ONLY public.z USING btree (lower(b)) WHERE (c > 0);
ALTER INDEX public.a_expression ALTER COLUMN 1 SET STATISTICS 77;
CREATE UNIQUE INDEX a_once ON ONLY public.z USING btree (a, b);
CREATE INDEX a_whole ON ONLY public.z USING btree (a, c) WITH (fillfactor='77');
COMMENT ON INDEX public.a_whole IS 'of all';
CREATE INDEX not_everywhere ON ONLY public.z USING btree (c);
CREATE UNIQUE INDEX z1_a_b_idx ON ONLY public.z1 USING btree (a, b);
ALTER INDEX public.a_once ATTACH PARTITION public.z1_a_b_idx;
CREATE UNIQUE INDEX a_z11_a_b_idx ON public.a_z11 USING btree (a, b);
ALTER INDEX public.z1_a_b_idx ATTACH PARTITION public.a_z11_a_b_idx;
CREATE INDEX z1_a_c_idx ON ONLY public.z1 USING btree (a, c) WITH (fillfactor='77');
ALTER INDEX public.a_whole ATTACH PARTITION public.z1_a_c_idx;
CREATE INDEX a_z11_a_c_idx ON public.a_z11 USING btree (a, c) WITH (fillfactor='77');
ALTER INDEX public.z1_a_c_idx ATTACH PARTITION public.a_z11_a_c_idx;
CREATE INDEX z1_lower_idx ON ONLY public.z1 USING btree (lower(b)) WHERE (c > 0);
ALTER INDEX public.a_expression ATTACH PARTITION public.z1_lower_idx;
ALTER INDEX public.z1_lower_idx ALTER COLUMN 1 SET STATISTICS 77;
CREATE INDEX a_z11_lower_idx ON public.a_z11 USING btree (lower(b)) WHERE (c > 0);
ALTER INDEX public.z1_lower_idx ATTACH PARTITION public.a_z11_lower_idx;
ALTER INDEX public.a_z11_lower_idx ALTER COLUMN 1 SET STATISTICS 77;
CREATE UNIQUE INDEX z2_a_b_idx ON public.z2 USING btree (a, b);
ALTER INDEX public.a_once ATTACH PARTITION public.z2_a_b_idx;
CREATE INDEX z2_a_c_idx ON public.z2 USING btree (a, c) WITH (fillfactor='77');
ALTER INDEX public.a_whole ATTACH PARTITION public.z2_a_c_idx;
CREATE INDEX z2_c ON public.z2 USING btree (c);
ALTER INDEX public.not_everywhere ATTACH PARTITION public.z2_c;
COMMENT ON INDEX public.z2_c IS 'of one';
CREATE INDEX z2_lower_idx ON public.z2 USING btree (lower(b)) WHERE (c > 0);
ALTER INDEX public.a_expression ATTACH PARTITION public.z2_lower_idx;
ALTER INDEX public.z2_lower_idx ALTER COLUMN 1 SET STATISTICS 77;
CREATE INDEX z2_own ON public.z2 USING btree (b);
