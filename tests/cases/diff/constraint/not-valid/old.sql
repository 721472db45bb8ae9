CREATE TABLE public.t (id bigint PRIMARY KEY, name text);
ALTER TABLE public.t ADD CONSTRAINT c CHECK (name <> '') NOT VALID;
