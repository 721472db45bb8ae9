CREATE TYPE public.s AS ENUM ('a');
