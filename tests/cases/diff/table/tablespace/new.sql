CREATE TABLE public.t (id int PRIMARY KEY) TABLESPACE catalog_space;
