CREATE TABLE public.t (id text PRIMARY KEY); CREATE TABLE public.u (t text REFERENCES public.t); COMMENT ON CONSTRAINT u_t_fkey ON public.u IS 'f';
