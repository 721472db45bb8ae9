CREATE TYPE public.s AS ENUM ('a','c');
