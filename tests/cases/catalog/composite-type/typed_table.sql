CREATE TYPE public.employee AS (id int, name text, salary numeric);
CREATE TABLE public.employees OF public.employee (PRIMARY KEY (id), salary WITH OPTIONS DEFAULT 1000 NOT NULL);
CREATE TABLE public.former_employees OF public.employee;
