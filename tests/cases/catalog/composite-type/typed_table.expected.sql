SET check_function_bodies = off;
CREATE TYPE public.employee AS (
    id integer,
    name text,
    salary numeric
);
ALTER TYPE public.employee OWNER TO postgres;
CREATE TABLE public.employees OF public.employee (
    id WITH OPTIONS NOT NULL,
    salary WITH OPTIONS DEFAULT 1000 NOT NULL
);
ALTER TABLE public.employees OWNER TO postgres;
CREATE TABLE public.former_employees OF public.employee;
ALTER TABLE public.former_employees OWNER TO postgres;
ALTER TABLE ONLY public.employees ADD CONSTRAINT employees_pkey PRIMARY KEY (id);
