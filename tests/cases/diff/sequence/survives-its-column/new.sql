CREATE TABLE public.t (id int); CREATE SEQUENCE public.t_n_seq AS int;
