CREATE TYPE public.point3 AS (x double precision, y double precision, z double precision);
CREATE TYPE public.money_amount AS (amount numeric(12, 2), currency character(3), at timestamp(0) with time zone);
CREATE TYPE public.nothing AS ();
