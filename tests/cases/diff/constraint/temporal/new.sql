-- since 18
CREATE EXTENSION btree_gist; CREATE TABLE public.t (a int NOT NULL, r tstzrange NOT NULL, PRIMARY KEY (a, r WITHOUT OVERLAPS)); CREATE TABLE public.u (a int, r tstzrange, FOREIGN KEY (a, PERIOD r) REFERENCES public.t (a, PERIOD r));
