CREATE TABLE public.t (a int, g int, h int DEFAULT 7);
