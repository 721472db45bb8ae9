SET check_function_bodies = off;
CREATE TABLE public.renamed (
    aa integer,
    second integer,
    gone integer,
    c integer
);
ALTER TABLE public.renamed OWNER TO postgres;
CREATE VIEW public.joins AS
 SELECT x.a,
    x.second,
    x.gone,
    x.c
   FROM (public.renamed x(a, second, gone, c)
     JOIN public.renamed y(a, second, gone, c) USING (a, second, gone, c));
ALTER VIEW public.joins OWNER TO postgres;
CREATE VIEW public.v AS
 SELECT renamed.aa AS first,
    renamed.second AS b,
    renamed.gone,
    (renamed.aa + renamed.second) AS sum
   FROM public.renamed;
ALTER VIEW public.v OWNER TO postgres;
