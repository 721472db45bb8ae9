CREATE TYPE public.s AS ENUM ('a'); COMMENT ON TYPE public.s IS 'y';
