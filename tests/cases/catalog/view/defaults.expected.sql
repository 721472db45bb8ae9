SET check_function_bodies = off;
CREATE SEQUENCE public.numbers AS bigint START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public.numbers OWNER TO postgres;
CREATE TABLE public.t (
    id integer NOT NULL,
    note text,
    "when" timestamp with time zone
);
ALTER TABLE public.t OWNER TO postgres;
CREATE VIEW public.v AS
 SELECT t.id,
    t.note,
    t."when"
   FROM public.t;
ALTER VIEW public.v ALTER COLUMN id SET DEFAULT nextval('public.numbers'::regclass);
ALTER VIEW public.v ALTER COLUMN note SET DEFAULT 'none'::text;
ALTER VIEW public.v ALTER COLUMN "when" SET DEFAULT now();
ALTER VIEW public.v OWNER TO postgres;
