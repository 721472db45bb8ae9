-- since 18
CREATE TABLE public.t (a int, v int GENERATED ALWAYS AS (a * 2) VIRTUAL, s int GENERATED ALWAYS AS (a * 3) STORED, n text, w text GENERATED ALWAYS AS (upper(n)) NOT NULL);
CREATE TABLE public.child (x int) INHERITS (public.t);
CREATE TABLE public.p (a int, v int GENERATED ALWAYS AS (a + 1)) PARTITION BY RANGE (a);
CREATE TABLE public.p1 PARTITION OF public.p FOR VALUES FROM (0) TO (10);
