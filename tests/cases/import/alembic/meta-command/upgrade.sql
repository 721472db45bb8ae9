BEGIN;

-- Running upgrade  -> 1a2b

SELECT 1; COPY t FROM STDIN;

COMMIT;
