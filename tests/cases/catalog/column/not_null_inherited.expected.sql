SET check_function_bodies = off;
CREATE TABLE public.parent (
    a integer NOT NULL,
    b integer NOT NULL,
    c integer
);
ALTER TABLE public.parent OWNER TO postgres;
CREATE TABLE public.also (
    a integer NOT NULL
)
INHERITS (public.parent);
ALTER TABLE public.also OWNER TO postgres;
CREATE TABLE public.child (
    b integer NOT NULL,
    x integer NOT NULL
)
INHERITS (public.parent);
ALTER TABLE ONLY public.child ALTER COLUMN c SET NOT NULL;
ALTER TABLE public.child OWNER TO postgres;
CREATE TABLE public.keyed (
)
INHERITS (public.parent);
ALTER TABLE public.keyed OWNER TO postgres;
CREATE TABLE public.later (
    a integer NOT NULL,
    b integer NOT NULL,
    c integer NOT NULL
)
INHERITS (public.parent);
ALTER TABLE public.later OWNER TO postgres;
ALTER TABLE ONLY public.keyed ADD CONSTRAINT keyed_pkey PRIMARY KEY (a);
