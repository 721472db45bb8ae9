CREATE TYPE public.s AS ENUM ('a','b','c','d');
