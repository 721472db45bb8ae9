SET check_function_bodies = off;
CREATE TYPE public.person AS (
    id integer,
    name text,
    born date
);
ALTER TYPE public.person OWNER TO postgres;
CREATE TABLE public.parts OF public.person
PARTITION BY HASH (id);
ALTER TABLE public.parts OWNER TO postgres;
CREATE TABLE public.people OF public.person;
ALTER TABLE public.people OWNER TO postgres;
CREATE TABLE public.staff OF public.person (
    id WITH OPTIONS NOT NULL,
    name WITH OPTIONS DEFAULT 'x'::text NOT NULL
);
ALTER TABLE ONLY public.staff ALTER COLUMN name SET STORAGE EXTERNAL;
ALTER TABLE public.staff OWNER TO postgres;
COMMENT ON COLUMN public.staff.born IS 'date of birth';
ALTER TABLE public.staff ADD CONSTRAINT staff_born_check CHECK ((born > '1900-01-01'::date));
ALTER TABLE ONLY public.staff ADD CONSTRAINT staff_pkey PRIMARY KEY (id);
