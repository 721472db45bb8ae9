CREATE TYPE public.mood AS ENUM ('sad', 'ok');
CREATE TABLE public.t (a int, b text, m public.mood, at tstzrange,
    CHECK (a > 0), CHECK (a < 100 AND b IS NOT NULL), CONSTRAINT named CHECK (b ~ '^\w+''s$' OR b IN ('x', 'y')),
    CONSTRAINT of_mood CHECK (m <> 'sad' OR a BETWEEN 1 AND 5), CONSTRAINT own_only CHECK (length(b) < 9) NO INHERIT, CONSTRAINT of_range CHECK (NOT isempty(at)));
ALTER TABLE public.t ADD CONSTRAINT unchecked CHECK (a <> 7) NOT VALID;
ALTER TABLE public.t ADD CONSTRAINT unchecked_own CHECK (a <> 8) NO INHERIT NOT VALID;
ALTER TABLE public.t ADD CONSTRAINT of_row CHECK (t IS NOT NULL);
COMMENT ON CONSTRAINT named ON public.t IS 'with a name';
COMMENT ON CONSTRAINT unchecked ON public.t IS 'some day';
