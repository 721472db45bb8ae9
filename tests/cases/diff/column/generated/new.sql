CREATE TABLE public.t (id bigint PRIMARY KEY, name text, low text GENERATED ALWAYS AS (lower(name)) STORED);
