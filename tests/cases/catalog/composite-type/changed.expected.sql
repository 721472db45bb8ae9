SET check_function_bodies = off;
CREATE TYPE public.changed AS (
    a bigint,
    since date,
    d numeric(5,1)[]
);
COMMENT ON COLUMN public.changed.d IS 'the third';
ALTER TYPE public.changed OWNER TO postgres;
