CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'o''k');
CREATE SEQUENCE app.numbers;
CREATE TABLE app.t (
    a int DEFAULT 1, b int DEFAULT -1, c text DEFAULT 'it''s', d text DEFAULT E'back\\slash\nnewline', e text DEFAULT NULL, f app.mood DEFAULT 'o''k', g app.mood[] DEFAULT '{sad}',
    h timestamptz DEFAULT now(), i timestamptz DEFAULT CURRENT_TIMESTAMP(2), j date DEFAULT CURRENT_DATE + 1, k uuid DEFAULT gen_random_uuid(), l jsonb DEFAULT '{"a": [1, 2]}',
    m bigint DEFAULT nextval('app.numbers'), n text DEFAULT CURRENT_USER, o int[] DEFAULT ARRAY[1, 2], p interval DEFAULT '1 day 02:00', q boolean DEFAULT (1 = 2 OR true),
    r numeric DEFAULT 1.50, s text DEFAULT ('a' || 'b'), t bytea DEFAULT '\xdeadbeef', u regclass DEFAULT 'app.numbers', v text DEFAULT current_setting('search_path'));
