CREATE TYPE public.m AS ENUM ('a','b'); CREATE TABLE public.t (s public.m DEFAULT 'a' NOT NULL);
