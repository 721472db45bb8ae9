CREATE TABLE public.e (at date NOT NULL, id int, PRIMARY KEY (at, id)) PARTITION BY RANGE (at);
CREATE TABLE public.e1 (at date NOT NULL, id int NOT NULL, CONSTRAINT e1_pkey PRIMARY KEY (at, id));
