SET check_function_bodies = off;
CREATE TABLE public.emptied (
);
ALTER TABLE public.emptied OWNER TO postgres;
CREATE TABLE public.nothing (
);
ALTER TABLE public.nothing OWNER TO postgres;
CREATE TABLE public.child (
)
INHERITS (public.nothing);
ALTER TABLE public.child OWNER TO postgres;
