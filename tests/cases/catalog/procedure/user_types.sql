CREATE SCHEMA z;
CREATE TYPE z.mood AS ENUM ('ok', 'bad');
CREATE TABLE z.people (name text);
CREATE PROCEDURE public.p(a z.mood DEFAULT 'ok', VARIADIC b z.people[] DEFAULT '{}') LANGUAGE plpgsql AS $$ BEGIN INSERT INTO z.people SELECT * FROM unnest(b); END $$;
