CREATE SEQUENCE public.numbers;
CREATE TABLE public.t (id int NOT NULL, note text, "when" timestamptz);
CREATE VIEW public.v AS SELECT id, note, "when" FROM public.t;
ALTER VIEW public.v ALTER COLUMN id SET DEFAULT nextval('public.numbers');
ALTER VIEW public.v ALTER COLUMN note SET DEFAULT 'none';
ALTER VIEW public.v ALTER COLUMN "when" SET DEFAULT now();
