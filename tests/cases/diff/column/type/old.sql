CREATE TABLE public.t (id int, a varchar(10) DEFAULT 'x', CHECK (id > 0)); CREATE INDEX ti ON public.t (a, id);
