CREATE SCHEMA z;
CREATE TYPE z.mood AS ENUM ('ok', 'bad');
CREATE DOMAIN z.name AS text CHECK (VALUE <> '');
CREATE TYPE z.span AS RANGE (subtype = date);
CREATE TABLE z.people (name z.name, mood z.mood);
CREATE TYPE public.report AS (mood z.mood, moods z.mood[], name z.name, span z.span, who z.people, all_of_them z.people[]);
CREATE FUNCTION public.reports() RETURNS SETOF public.report LANGUAGE sql AS 'SELECT NULL::public.report';
