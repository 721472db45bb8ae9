SET check_function_bodies = off;
CREATE TABLE public.child (
    a integer,
    b integer
);
ALTER TABLE public.child OWNER TO postgres;
CREATE TABLE public.parent (
    a integer NOT NULL,
    b integer NOT NULL
);
ALTER TABLE public.parent OWNER TO postgres;
ALTER TABLE ONLY public.parent ADD CONSTRAINT parent_pkey PRIMARY KEY (a, b);
ALTER TABLE ONLY public.child ADD CONSTRAINT child_a_b_fkey FOREIGN KEY (a, b) REFERENCES public.parent(a, b) ON DELETE SET NULL (b);
ALTER TABLE ONLY public.child ADD CONSTRAINT d FOREIGN KEY (b, a) REFERENCES public.parent(a, b) ON DELETE SET DEFAULT (b);
