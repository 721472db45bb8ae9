SET check_function_bodies = off;
CREATE TABLE public.a (
    id integer,
    note text
);
ALTER TABLE public.a OWNER TO postgres;
CREATE TABLE public.b (
    id integer,
    note text
);
ALTER TABLE public.b OWNER TO postgres;
CREATE TABLE public.c (
    id integer,
    note text
);
ALTER TABLE public.c OWNER TO postgres;
CREATE RULE spread AS
    ON INSERT TO public.a DO ( INSERT INTO public.b (id, note)  SELECT new.id,
            new.note
          WHERE (new.id > 1);
 UPDATE public.c SET note = new.note
   FROM public.b
  WHERE (c.id = b.id);
 DELETE FROM public.c
   USING public.b
  WHERE (c.id = new.id);
);
