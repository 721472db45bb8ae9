SET check_function_bodies = off;
CREATE TABLE public.p (
    a integer
)
PARTITION BY RANGE (a);
ALTER TABLE public.p OWNER TO postgres;
CREATE TABLE public.p1 (
    a integer
);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p1 FOR VALUES FROM (0) TO (10);
ALTER TABLE public.p1 OWNER TO postgres;
CREATE TABLE public.p2 (
    a integer
);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p2 FOR VALUES FROM (10) TO (20);
ALTER TABLE public.p2 OWNER TO postgres;
CREATE INDEX p2_other ON public.p2 USING btree (a, ((a + 1)));
ALTER INDEX public.p2_other SET TABLESPACE catalog_space;
CREATE INDEX p_a ON ONLY public.p USING btree (a);
ALTER INDEX public.p_a SET TABLESPACE catalog_space;
CREATE INDEX p1_a_idx ON public.p1 USING btree (a);
ALTER INDEX public.p1_a_idx SET TABLESPACE catalog_space;
ALTER INDEX public.p_a ATTACH PARTITION public.p1_a_idx;
CREATE INDEX p2_a_idx ON public.p2 USING btree (a);
ALTER INDEX public.p2_a_idx SET TABLESPACE catalog_space;
ALTER INDEX public.p_a ATTACH PARTITION public.p2_a_idx;
