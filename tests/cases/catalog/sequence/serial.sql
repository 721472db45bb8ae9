CREATE TABLE public.t (id serial PRIMARY KEY, small smallserial, big bigserial NOT NULL);
