CREATE TABLE public.parent (a int, g int GENERATED ALWAYS AS (a * 2) STORED, d int DEFAULT 5);
CREATE TABLE public.child (x int) INHERITS (public.parent);
CREATE TABLE public.merged (g int, d int DEFAULT 6) INHERITS (public.parent);
CREATE TABLE public.later (a int, g int GENERATED ALWAYS AS (a * 2) STORED, d int);
ALTER TABLE public.later INHERIT public.parent;
CREATE TABLE public.p (a int, g int GENERATED ALWAYS AS (a * 3) STORED) PARTITION BY RANGE (a);
CREATE TABLE public.p1 PARTITION OF public.p FOR VALUES FROM (0) TO (10);
