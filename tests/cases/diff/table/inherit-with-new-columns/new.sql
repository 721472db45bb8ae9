CREATE TABLE public.a (id bigint, n text, CONSTRAINT c CHECK (id > 0)); CREATE TABLE public.b (id bigint, n text, CONSTRAINT c CHECK (id > 0)); ALTER TABLE public.b INHERIT public.a;
