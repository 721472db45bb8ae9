CREATE TABLE public.t (a int NOT NULL, b int, c int CONSTRAINT cn NOT NULL);
