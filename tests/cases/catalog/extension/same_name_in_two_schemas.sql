CREATE SCHEMA one;
CREATE SCHEMA two;
CREATE EXTENSION citext SCHEMA one;
CREATE DOMAIN two.citext AS text;
CREATE TABLE public.both (a one.citext, b two.citext);
