CREATE TABLE public.t (id bigint PRIMARY KEY, name text, n int DEFAULT 3 NOT NULL);
