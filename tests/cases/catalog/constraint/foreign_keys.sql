CREATE SCHEMA app;
CREATE TABLE app.parent (a int, b int, c int UNIQUE, PRIMARY KEY (a, b));
CREATE TABLE public.child (a int, b int, c int, d int, e int,
    FOREIGN KEY (a, b) REFERENCES app.parent,
    CONSTRAINT full_match FOREIGN KEY (b, a) REFERENCES app.parent (a, b) MATCH FULL ON UPDATE CASCADE ON DELETE SET NULL,
    CONSTRAINT deferred FOREIGN KEY (c) REFERENCES app.parent (c) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT with_default FOREIGN KEY (d) REFERENCES app.parent (c) ON UPDATE SET DEFAULT ON DELETE SET DEFAULT DEFERRABLE);
ALTER TABLE public.child ADD CONSTRAINT unchecked FOREIGN KEY (e) REFERENCES app.parent (c) NOT VALID;
COMMENT ON CONSTRAINT full_match ON public.child IS 'both or none';
CREATE TABLE public.self (id int PRIMARY KEY, parent int REFERENCES public.self ON DELETE CASCADE);
