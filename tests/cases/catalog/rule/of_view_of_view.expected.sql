SET check_function_bodies = off;
CREATE TABLE public.z (
    id integer
);
ALTER TABLE public.z OWNER TO postgres;
CREATE VIEW public.y AS
 SELECT z.id
   FROM public.z;
ALTER VIEW public.y OWNER TO postgres;
CREATE VIEW public.a AS
 SELECT y.id
   FROM public.y;
ALTER VIEW public.a OWNER TO postgres;
CREATE RULE go AS
    ON INSERT TO public.a DO INSTEAD  INSERT INTO public.y (id)
  VALUES (new.id);
CREATE RULE go AS
    ON INSERT TO public.y DO INSTEAD  INSERT INTO public.z (id)  SELECT x.id
           FROM ( SELECT new.id
                UNION
                 SELECT a.id
                   FROM public.a) x;
