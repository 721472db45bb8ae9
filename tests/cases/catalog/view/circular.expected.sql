SET check_function_bodies = off;
CREATE TABLE public.t (
    id integer NOT NULL,
    "Na.me" character varying(5)
);
ALTER TABLE public.t OWNER TO postgres;
ALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey PRIMARY KEY (id);
CREATE VIEW public.v AS
SELECT NULL::integer AS id, NULL::character varying(5) AS "Na.me";
ALTER VIEW public.v OWNER TO postgres;
COMMENT ON COLUMN public.v.id IS 'of a circle';
CREATE OR REPLACE FUNCTION public.filtered(integer)
 RETURNS SETOF public.v
 LANGUAGE sql
AS $function$ SELECT * FROM public.v WHERE id > $1 $function$;
ALTER FUNCTION public.filtered(integer) OWNER TO postgres;
CREATE VIEW public.a AS
 SELECT v.id
   FROM public.v;
ALTER VIEW public.a OWNER TO postgres;
CREATE VIEW public.one AS
SELECT NULL::integer AS n;
ALTER VIEW public.one OWNER TO postgres;
CREATE VIEW public.two AS
 SELECT one.n
   FROM public.one;
ALTER VIEW public.two OWNER TO postgres;
CREATE OR REPLACE VIEW public.v WITH (security_barrier='true') AS
 SELECT f.id,
    f."Na.me"
   FROM public.filtered(3) f(id, "Na.me");
ALTER VIEW public.v ALTER COLUMN id SET DEFAULT 5;
CREATE OR REPLACE VIEW public.one AS
 SELECT two.n
   FROM public.two;
