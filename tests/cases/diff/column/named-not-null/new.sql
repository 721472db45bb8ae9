-- since 18
CREATE TABLE public.t (a int CONSTRAINT an NOT NULL, b int CONSTRAINT bn NOT NULL, c int); COMMENT ON CONSTRAINT bn ON public.t IS 'bn';
