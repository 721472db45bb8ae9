-- since 18
CREATE TABLE public.plain (id int PRIMARY KEY);
CREATE TABLE public.p (id int, plain int) PARTITION BY RANGE (id);
CREATE TABLE public.p1 PARTITION OF public.p FOR VALUES FROM (0) TO (10);
ALTER TABLE public.p ADD CONSTRAINT unchecked FOREIGN KEY (plain) REFERENCES public.plain NOT VALID;
