SET check_function_bodies = off;
CREATE TABLE public.a (
    id integer NOT NULL,
    b integer
);
ALTER TABLE public.a OWNER TO postgres;
CREATE TABLE public.b (
    id integer NOT NULL,
    a integer,
    parent integer,
    "row" public.a
);
ALTER TABLE public.b OWNER TO postgres;
CREATE TABLE public.c (
    self integer,
    many public.b[]
);
ALTER TABLE public.c OWNER TO postgres;
ALTER TABLE ONLY public.a ADD CONSTRAINT a_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.b ADD CONSTRAINT b_a_fkey FOREIGN KEY (a) REFERENCES public.a(id);
ALTER TABLE ONLY public.b ADD CONSTRAINT b_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.a ADD CONSTRAINT a_b_fkey FOREIGN KEY (b) REFERENCES public.b(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.b ADD CONSTRAINT b_parent_fkey FOREIGN KEY (parent) REFERENCES public.b(id);
