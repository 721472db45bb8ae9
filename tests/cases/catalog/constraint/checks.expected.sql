SET check_function_bodies = off;
CREATE TYPE public.mood AS ENUM ('sad', 'ok');
ALTER TYPE public.mood OWNER TO postgres;
CREATE TABLE public.t (
    a integer,
    b text,
    m public.mood,
    at tstzrange
);
ALTER TABLE public.t OWNER TO postgres;
ALTER TABLE public.t ADD CONSTRAINT named CHECK (((b ~ '^\w+''s$'::text) OR (b = ANY (ARRAY['x'::text, 'y'::text]))));
COMMENT ON CONSTRAINT named ON public.t IS 'with a name';
ALTER TABLE public.t ADD CONSTRAINT of_mood CHECK (((m <> 'sad'::public.mood) OR ((a >= 1) AND (a <= 5))));
ALTER TABLE public.t ADD CONSTRAINT of_range CHECK ((NOT isempty(at)));
ALTER TABLE public.t ADD CONSTRAINT of_row CHECK ((t.* IS NOT NULL));
ALTER TABLE public.t ADD CONSTRAINT own_only CHECK ((length(b) < 9)) NO INHERIT;
ALTER TABLE public.t ADD CONSTRAINT t_a_check CHECK ((a > 0));
ALTER TABLE public.t ADD CONSTRAINT t_check CHECK (((a < 100) AND (b IS NOT NULL)));
ALTER TABLE public.t ADD CONSTRAINT unchecked CHECK ((a <> 7)) NOT VALID;
COMMENT ON CONSTRAINT unchecked ON public.t IS 'some day';
ALTER TABLE public.t ADD CONSTRAINT unchecked_own CHECK ((a <> 8)) NO INHERIT NOT VALID;
