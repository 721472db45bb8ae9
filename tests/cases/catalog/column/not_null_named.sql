-- since 18
CREATE TABLE public.t (a int CONSTRAINT a_is_there NOT NULL, b int NOT NULL, c int CONSTRAINT "C.x" NOT NULL NO INHERIT, d int, CONSTRAINT d_too NOT NULL d, "E.f" int NOT NULL);
COMMENT ON CONSTRAINT a_is_there ON public.t IS 'always';
COMMENT ON CONSTRAINT t_b_not_null ON public.t IS 'default name';
CREATE TABLE public.child (x int) INHERITS (public.t);
CREATE TABLE public.child2 (CONSTRAINT own_c NOT NULL c) INHERITS (public.t);
CREATE TABLE public.renamed (a int NOT NULL);
ALTER TABLE public.renamed RENAME TO was_renamed;
CREATE TABLE public.a_very_long_name_of_a_table_that_goes_on_and_on_and_on (a_very_long_name_of_a_column_too int NOT NULL);
