CREATE TABLE public.a (id int NOT NULL, note text DEFAULT 'a', CONSTRAINT id_positive CHECK (id > 0));
CREATE TABLE public.b (id int NOT NULL, extra int DEFAULT 1, CONSTRAINT id_positive CHECK (id > 0), CONSTRAINT not_for_children CHECK (extra < 5) NO INHERIT);
CREATE TABLE public.c (own date) INHERITS (public.a, public.b);
CREATE TABLE public.d (note text) INHERITS (public.c);
ALTER TABLE public.d ALTER extra SET NOT NULL;
ALTER TABLE public.d ALTER id SET DEFAULT 4;
ALTER TABLE public.d ALTER note DROP DEFAULT;
COMMENT ON COLUMN public.d.id IS 'inherited twice';
