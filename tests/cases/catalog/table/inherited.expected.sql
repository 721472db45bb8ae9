SET check_function_bodies = off;
CREATE TABLE public.base (
    id integer NOT NULL,
    note text DEFAULT 'x'::text
);
ALTER TABLE public.base OWNER TO postgres;
CREATE TABLE public.child (
    extra text
)
INHERITS (public.base);
ALTER TABLE ONLY public.child ALTER COLUMN note SET DEFAULT 'y'::text;
ALTER TABLE public.child OWNER TO postgres;
CREATE TABLE public.child2 (
    id integer DEFAULT 7 NOT NULL
)
INHERITS (public.base);
ALTER TABLE public.child2 OWNER TO postgres;
ALTER TABLE public.base ADD CONSTRAINT base_id_check CHECK ((id > 0));
