SET check_function_bodies = off;
CREATE SCHEMA app;
ALTER SCHEMA app OWNER TO postgres;
CREATE TYPE app.mood AS ENUM ('sad', 'o''k');
ALTER TYPE app.mood OWNER TO postgres;
CREATE SEQUENCE app.numbers AS bigint START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE app.numbers OWNER TO postgres;
CREATE TABLE app.t (
    a integer DEFAULT 1,
    b integer DEFAULT '-1'::integer,
    c text DEFAULT 'it''s'::text,
    d text DEFAULT 'back\slash
newline'::text,
    e text,
    f app.mood DEFAULT 'o''k'::app.mood,
    g app.mood[] DEFAULT '{sad}'::app.mood[],
    h timestamp with time zone DEFAULT now(),
    i timestamp with time zone DEFAULT CURRENT_TIMESTAMP(2),
    j date DEFAULT (CURRENT_DATE + 1),
    k uuid DEFAULT gen_random_uuid(),
    l jsonb DEFAULT '{"a": [1, 2]}'::jsonb,
    m bigint DEFAULT nextval('app.numbers'::regclass),
    n text DEFAULT CURRENT_USER,
    o integer[] DEFAULT ARRAY[1, 2],
    p interval DEFAULT '1 day 02:00:00'::interval,
    q boolean DEFAULT ((1 = 2) OR true),
    r numeric DEFAULT 1.50,
    s text DEFAULT ('a'::text || 'b'::text),
    t bytea DEFAULT '\xdeadbeef'::bytea,
    u regclass DEFAULT 'app.numbers'::regclass,
    v text DEFAULT current_setting('search_path'::text)
);
ALTER TABLE app.t OWNER TO postgres;
