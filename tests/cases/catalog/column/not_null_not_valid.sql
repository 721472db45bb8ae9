-- since 18
CREATE TABLE public.t (a int, b int, c int);
ALTER TABLE public.t ADD CONSTRAINT a_soon NOT NULL a NOT VALID;
ALTER TABLE public.t ADD CONSTRAINT b_alone NOT NULL b NO INHERIT NOT VALID;
COMMENT ON CONSTRAINT a_soon ON public.t IS 'once all rows have it';
CREATE TABLE public.parent (a int, b int);
CREATE TABLE public.child (x int) INHERITS (public.parent);
CREATE TABLE public.a_child (b int NOT NULL) INHERITS (public.parent);
ALTER TABLE public.parent ADD CONSTRAINT a_there NOT NULL a NOT VALID, ADD CONSTRAINT b_there NOT NULL b NOT VALID;
ALTER TABLE public.child VALIDATE CONSTRAINT b_there;
CREATE TABLE public.p (a int, b int) PARTITION BY RANGE (a);
CREATE TABLE public.p1 PARTITION OF public.p FOR VALUES FROM (0) TO (10);
CREATE TABLE public.p2 (a int, b int NOT NULL);
ALTER TABLE public.p ATTACH PARTITION public.p2 FOR VALUES FROM (10) TO (20);
ALTER TABLE public.p ADD CONSTRAINT b_there NOT NULL b NOT VALID;
