SET check_function_bodies = off;
CREATE TABLE public.p (
    id integer
)
PARTITION BY RANGE (id);
ALTER TABLE public.p OWNER TO postgres;
CREATE TABLE public.p1 (
    id integer
);
ALTER TABLE ONLY public.p ATTACH PARTITION public.p1 FOR VALUES FROM (0) TO (10);
ALTER TABLE public.p1 OWNER TO postgres;
CREATE RULE no AS
    ON UPDATE TO public.p DO INSTEAD NOTHING;
CREATE RULE no AS
    ON UPDATE TO public.p1
   WHERE (old.id = 3) DO INSTEAD NOTHING;
ALTER TABLE public.p1 ENABLE ALWAYS RULE no;
