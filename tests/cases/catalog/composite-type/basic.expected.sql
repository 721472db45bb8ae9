SET check_function_bodies = off;
CREATE TYPE public.money_amount AS (
    amount numeric(12,2),
    currency character(3),
    at timestamp(0) with time zone
);
ALTER TYPE public.money_amount OWNER TO postgres;
CREATE TYPE public.nothing AS (
);
ALTER TYPE public.nothing OWNER TO postgres;
CREATE TYPE public.point3 AS (
    x double precision,
    y double precision,
    z double precision
);
ALTER TYPE public.point3 OWNER TO postgres;
