CREATE SCHEMA z;
CREATE DOMAIN z.percent AS numeric(5,2) CHECK (VALUE BETWEEN 0 AND 100);
CREATE TYPE z.grade AS ENUM ('a', 'b', 'c');
CREATE TYPE public.percents AS RANGE (subtype = z.percent);
CREATE TYPE public.grades AS RANGE (subtype = z.grade);
CREATE DOMAIN public.good_grades AS public.grades CHECK (VALUE <@ '[a,b]'::public.grades);
