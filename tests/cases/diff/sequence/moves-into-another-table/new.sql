CREATE TABLE public.t (id int NOT NULL); CREATE TABLE public.u (id serial);
