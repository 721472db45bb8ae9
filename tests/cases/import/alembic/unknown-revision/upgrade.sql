BEGIN;

-- Running upgrade  -> 9f9f

COMMIT;
