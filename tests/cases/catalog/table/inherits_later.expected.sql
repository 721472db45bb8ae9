SET check_function_bodies = off;
CREATE TABLE public.parent (
    a integer,
    b text NOT NULL
);
ALTER TABLE public.parent OWNER TO postgres;
CREATE TABLE public.child (
    c integer,
    b text NOT NULL,
    a integer DEFAULT 2
);
ALTER TABLE public.child INHERIT public.parent;
ALTER TABLE public.child OWNER TO postgres;
CREATE TABLE public.grandchild (
    d integer
)
INHERITS (public.child);
ALTER TABLE public.grandchild OWNER TO postgres;
CREATE TABLE public.other (
    a integer,
    b text NOT NULL,
    c integer
)
INHERITS (public.parent);
ALTER TABLE public.other OWNER TO postgres;
ALTER TABLE public.child ADD CONSTRAINT a_small CHECK ((a < 10));
ALTER TABLE public.child ADD CONSTRAINT own CHECK ((c > 0));
ALTER TABLE public.other ADD CONSTRAINT a_small CHECK ((a < 10));
ALTER TABLE public.parent ADD CONSTRAINT a_small CHECK ((a < 10));
