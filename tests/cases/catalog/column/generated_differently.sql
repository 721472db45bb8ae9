-- since 16
CREATE TABLE public.parent (a int, g int GENERATED ALWAYS AS (a * 2) STORED);
CREATE TABLE public.child (g int GENERATED ALWAYS AS (a * 3) STORED) INHERITS (public.parent);
CREATE TABLE public.p (a int, g int GENERATED ALWAYS AS (a * 2) STORED) PARTITION BY RANGE (a);
CREATE TABLE public.p1 PARTITION OF public.p (g GENERATED ALWAYS AS (a * 4) STORED) FOR VALUES FROM (0) TO (10);
