SET check_function_bodies = off;
CREATE SCHEMA z;
ALTER SCHEMA z OWNER TO postgres;
CREATE TYPE z.grade AS ENUM ('a', 'b', 'c');
ALTER TYPE z.grade OWNER TO postgres;
CREATE DOMAIN z.percent AS numeric(5,2)
    CONSTRAINT percent_check CHECK (((VALUE >= (0)::numeric) AND (VALUE <= (100)::numeric)));
ALTER DOMAIN z.percent OWNER TO postgres;
CREATE TYPE public.grades AS RANGE (
    SUBTYPE = z.grade,
    MULTIRANGE_TYPE_NAME = public.grades_multirange
);
ALTER TYPE public.grades OWNER TO postgres;
CREATE DOMAIN public.good_grades AS public.grades
    CONSTRAINT good_grades_check CHECK ((VALUE <@ '[a,b]'::public.grades));
ALTER DOMAIN public.good_grades OWNER TO postgres;
CREATE TYPE public.percents AS RANGE (
    SUBTYPE = z.percent,
    MULTIRANGE_TYPE_NAME = public.percents_multirange
);
ALTER TYPE public.percents OWNER TO postgres;
