SET check_function_bodies = off;
CREATE TABLE public.parent (
    a integer,
    b integer DEFAULT 3,
    c integer NOT NULL
);
ALTER TABLE public.parent OWNER TO postgres;
CREATE TABLE public.child (
    z integer,
    y integer,
    x integer
)
INHERITS (public.parent);
ALTER TABLE public.child OWNER TO postgres;
