-- since 17
CREATE TABLE public.p (id int4range, at tsrange, EXCLUDE USING gist (id WITH =, at WITH &&)) PARTITION BY RANGE (id);
CREATE TABLE public.p1 PARTITION OF public.p FOR VALUES FROM ('[0,10)') TO ('[10,20)');
