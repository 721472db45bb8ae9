SET check_function_bodies = off;
CREATE TABLE public.a_child (
    a integer,
    b integer
);
ALTER TABLE public.a_child OWNER TO postgres;
CREATE TABLE public.parent (
    a integer,
    b integer
);
ALTER TABLE public.parent OWNER TO postgres;
CREATE UNIQUE INDEX z_parent_a ON public.parent USING btree (a);
ALTER TABLE ONLY public.a_child ADD CONSTRAINT a_child_a_fkey FOREIGN KEY (a) REFERENCES public.parent(a);
CREATE UNIQUE INDEX z_parent_ab ON public.parent USING btree (b) INCLUDE (a);
ALTER TABLE ONLY public.a_child ADD CONSTRAINT b_there FOREIGN KEY (b) REFERENCES public.parent(b);
