SET check_function_bodies = off;
CREATE TABLE public.apart (
    a integer,
    b integer
);
ALTER TABLE public.apart OWNER TO postgres;
CREATE TABLE public.parent (
    a integer,
    b integer
);
ALTER TABLE public.parent OWNER TO postgres;
CREATE TABLE public.child (
)
INHERITS (public.parent);
ALTER TABLE public.child OWNER TO postgres;
CREATE TABLE public.grandchild (
)
INHERITS (public.child);
ALTER TABLE public.grandchild OWNER TO postgres;
ALTER TABLE public.apart ADD CONSTRAINT later CHECK ((a <> 3));
ALTER TABLE public.apart ADD CONSTRAINT merged CHECK ((b > 0));
ALTER TABLE public.apart ADD CONSTRAINT much_later CHECK ((a <> 4));
ALTER TABLE public.apart ADD CONSTRAINT plain CHECK ((a > 0));
ALTER TABLE public.child ADD CONSTRAINT childs CHECK ((a < 50));
ALTER TABLE public.child ADD CONSTRAINT merged CHECK ((b > 0));
COMMENT ON CONSTRAINT merged ON public.child IS 'of the child';
ALTER TABLE public.parent ADD CONSTRAINT later CHECK ((a <> 3)) NOT VALID;
ALTER TABLE public.parent ADD CONSTRAINT merged CHECK ((b > 0));
ALTER TABLE public.parent ADD CONSTRAINT much_later CHECK ((a <> 4)) NOT VALID;
ALTER TABLE public.parent ADD CONSTRAINT own CHECK ((b < 9)) NO INHERIT;
ALTER TABLE public.parent ADD CONSTRAINT plain CHECK ((a > 0));
ALTER TABLE public.child VALIDATE CONSTRAINT later;
