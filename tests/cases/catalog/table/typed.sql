CREATE TYPE public.person AS (id int, name text, born date);
CREATE TABLE public.people OF public.person;
CREATE TABLE public.staff OF public.person (id WITH OPTIONS PRIMARY KEY, name WITH OPTIONS NOT NULL DEFAULT 'x', CHECK (born > '1900-01-01'));
ALTER TABLE public.staff ALTER name SET STORAGE EXTERNAL;
COMMENT ON COLUMN public.staff.born IS 'date of birth';
CREATE TABLE public.parts OF public.person PARTITION BY HASH (id);
