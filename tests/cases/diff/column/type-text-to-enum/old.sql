CREATE TYPE public.m AS ENUM ('a','b'); CREATE TABLE public.t (s text DEFAULT 'a' NOT NULL);
