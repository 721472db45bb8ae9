SET check_function_bodies = off;
CREATE TABLE public.a (
    id integer NOT NULL,
    note text DEFAULT 'a'::text
);
ALTER TABLE public.a OWNER TO postgres;
CREATE TABLE public.b (
    id integer NOT NULL,
    extra integer DEFAULT 1
);
ALTER TABLE public.b OWNER TO postgres;
CREATE TABLE public.c (
    own date
)
INHERITS (public.a, public.b);
ALTER TABLE public.c OWNER TO postgres;
CREATE TABLE public.d (
    note text
)
INHERITS (public.c);
ALTER TABLE ONLY public.d ALTER COLUMN id SET DEFAULT 4;
ALTER TABLE ONLY public.d ALTER COLUMN note DROP DEFAULT;
ALTER TABLE ONLY public.d ALTER COLUMN extra SET NOT NULL;
ALTER TABLE public.d OWNER TO postgres;
COMMENT ON COLUMN public.d.id IS 'inherited twice';
ALTER TABLE public.a ADD CONSTRAINT id_positive CHECK ((id > 0));
ALTER TABLE public.b ADD CONSTRAINT id_positive CHECK ((id > 0));
ALTER TABLE public.b ADD CONSTRAINT not_for_children CHECK ((extra < 5)) NO INHERIT;
