CREATE TABLE public.t (id int, n serial);
