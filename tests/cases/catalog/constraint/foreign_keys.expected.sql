SET check_function_bodies = off;
CREATE SCHEMA app;
ALTER SCHEMA app OWNER TO postgres;
CREATE TABLE app.parent (
    a integer NOT NULL,
    b integer NOT NULL,
    c integer
);
ALTER TABLE app.parent OWNER TO postgres;
CREATE TABLE public.child (
    a integer,
    b integer,
    c integer,
    d integer,
    e integer
);
ALTER TABLE public.child OWNER TO postgres;
CREATE TABLE public.self (
    id integer NOT NULL,
    parent integer
);
ALTER TABLE public.self OWNER TO postgres;
ALTER TABLE ONLY app.parent ADD CONSTRAINT parent_c_key UNIQUE (c);
ALTER TABLE ONLY app.parent ADD CONSTRAINT parent_pkey PRIMARY KEY (a, b);
ALTER TABLE ONLY public.child ADD CONSTRAINT child_a_b_fkey FOREIGN KEY (a, b) REFERENCES app.parent(a, b);
ALTER TABLE ONLY public.child ADD CONSTRAINT deferred FOREIGN KEY (c) REFERENCES app.parent(c) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.child ADD CONSTRAINT full_match FOREIGN KEY (b, a) REFERENCES app.parent(a, b) MATCH FULL ON UPDATE CASCADE ON DELETE SET NULL;
COMMENT ON CONSTRAINT full_match ON public.child IS 'both or none';
ALTER TABLE ONLY public.child ADD CONSTRAINT unchecked FOREIGN KEY (e) REFERENCES app.parent(c) NOT VALID;
ALTER TABLE ONLY public.child ADD CONSTRAINT with_default FOREIGN KEY (d) REFERENCES app.parent(c) ON UPDATE SET DEFAULT ON DELETE SET DEFAULT DEFERRABLE;
ALTER TABLE ONLY public.self ADD CONSTRAINT self_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.self ADD CONSTRAINT self_parent_fkey FOREIGN KEY (parent) REFERENCES public.self(id) ON DELETE CASCADE;
