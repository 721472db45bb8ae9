DO $$ BEGIN EXECUTE 'CREATE TYPE public.many AS ENUM (' || (SELECT string_agg(quote_literal('value ' || i), ', ' ORDER BY i % 7, i) FROM generate_series(1, 120) i) || ')'; END $$;
ALTER TYPE public.many ADD VALUE 'between' BEFORE 'value 8';
