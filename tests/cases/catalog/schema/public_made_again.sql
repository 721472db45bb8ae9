DROP SCHEMA public;
CREATE SCHEMA public;
CREATE TABLE public.t (id int);
