-- since 15
CREATE TABLE public.t (a int, b int, CONSTRAINT one_null UNIQUE NULLS NOT DISTINCT (a), UNIQUE (b), UNIQUE NULLS NOT DISTINCT (a, b) WITH (fillfactor = 80));
