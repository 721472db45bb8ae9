SET check_function_bodies = off;
CREATE TABLE public.t (
    id integer NOT NULL,
    a text,
    b text
);
ALTER TABLE public.t OWNER TO postgres;
ALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey PRIMARY KEY (id);
CREATE VIEW public.v AS
 SELECT t.id,
    (t.a || t.b) AS ab
   FROM public.t;
ALTER VIEW public.v OWNER TO postgres;
CREATE RULE del AS
    ON DELETE TO public.v DO INSTEAD  DELETE FROM public.t
  WHERE (t.id = old.id)
  RETURNING old.id,
    old.ab;
CREATE RULE ins AS
    ON INSERT TO public.v DO INSTEAD  INSERT INTO public.t (id, a)
  VALUES (new.id, new.ab) ON CONFLICT(id) DO UPDATE SET a = excluded.a
  RETURNING t.id,
    t.a;
COMMENT ON RULE ins ON public.v IS 'writes through';
CREATE RULE upd AS
    ON UPDATE TO public.v DO INSTEAD  UPDATE public.t SET a = new.ab
  WHERE (t.id = old.id);
