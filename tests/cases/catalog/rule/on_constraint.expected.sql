SET check_function_bodies = off;
CREATE TABLE public.a_source (
    id integer
);
ALTER TABLE public.a_source OWNER TO postgres;
CREATE TABLE public.t (
    id integer
);
ALTER TABLE public.t OWNER TO postgres;
ALTER TABLE ONLY public.t ADD CONSTRAINT t_once UNIQUE (id);
CREATE RULE copy AS
    ON INSERT TO public.a_source DO  INSERT INTO public.t (id)
  VALUES (new.id) ON CONFLICT ON CONSTRAINT t_once DO NOTHING;
