SET check_function_bodies = off;
CREATE TYPE public.mood AS ENUM ('sad', 'ok');
ALTER TYPE public.mood OWNER TO postgres;
CREATE TABLE public.t (
    m public.mood,
    n text,
    r int4range
);
ALTER TABLE public.t OWNER TO postgres;
CREATE INDEX t_case ON public.t USING btree ((
CASE m
    WHEN 'sad'::public.mood THEN 1
    ELSE 0
END), upper(r));
CREATE UNIQUE INDEX t_cast ON public.t USING btree (((n)::character varying(10))) WHERE (m = ANY (ARRAY['sad'::public.mood, 'ok'::public.mood]));
CREATE INDEX t_sad ON public.t USING btree (m) WHERE (m = 'sad'::public.mood);
