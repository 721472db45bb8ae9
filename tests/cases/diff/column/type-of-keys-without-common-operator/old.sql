CREATE TABLE public.t (id int PRIMARY KEY); CREATE TABLE public.u (t int REFERENCES public.t); COMMENT ON CONSTRAINT u_t_fkey ON public.u IS 'f';
