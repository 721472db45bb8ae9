CREATE TYPE public.changed AS (a int, b text, c date);
ALTER TYPE public.changed DROP ATTRIBUTE b;
ALTER TYPE public.changed ADD ATTRIBUTE d numeric(5,1)[];
ALTER TYPE public.changed ALTER ATTRIBUTE a TYPE bigint;
ALTER TYPE public.changed RENAME ATTRIBUTE c TO since;
COMMENT ON COLUMN public.changed.d IS 'the third';
