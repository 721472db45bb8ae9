SET check_function_bodies = off;
CREATE SCHEMA z;
ALTER SCHEMA z OWNER TO postgres;
CREATE TYPE z.mood AS ENUM ('ok', 'bad');
ALTER TYPE z.mood OWNER TO postgres;
CREATE TABLE z.people (
    name text
);
ALTER TABLE z.people OWNER TO postgres;
CREATE OR REPLACE PROCEDURE public.p(IN a z.mood DEFAULT 'ok'::z.mood, VARIADIC b z.people[] DEFAULT '{}'::z.people[])
 LANGUAGE plpgsql
AS $procedure$ BEGIN INSERT INTO z.people SELECT * FROM unnest(b); END $procedure$;
ALTER PROCEDURE public.p(IN a z.mood, VARIADIC b z.people[]) OWNER TO postgres;
