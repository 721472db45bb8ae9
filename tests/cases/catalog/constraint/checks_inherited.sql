CREATE TABLE public.parent (a int, b int, CONSTRAINT plain CHECK (a > 0), CONSTRAINT merged CHECK (b > 0), CONSTRAINT own CHECK (b < 9) NO INHERIT);
CREATE TABLE public.child (CONSTRAINT merged CHECK (b > 0), CONSTRAINT childs CHECK (a < 50)) INHERITS (public.parent);
CREATE TABLE public.grandchild () INHERITS (public.child);
ALTER TABLE public.parent ADD CONSTRAINT later CHECK (a <> 3) NOT VALID;
ALTER TABLE public.child VALIDATE CONSTRAINT later;
ALTER TABLE public.parent ADD CONSTRAINT much_later CHECK (a <> 4) NOT VALID;
COMMENT ON CONSTRAINT merged ON public.child IS 'of the child';
CREATE TABLE public.apart () INHERITS (public.parent);
ALTER TABLE public.apart NO INHERIT public.parent;
