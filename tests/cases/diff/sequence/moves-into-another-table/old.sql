CREATE TABLE public.t (id serial); CREATE TABLE public.u (id int NOT NULL);
