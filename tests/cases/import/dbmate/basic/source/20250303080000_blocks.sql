-- migrate:up transaction:false
-- migrate: this is only a comment
BEGIN;
UPDATE boxes SET size = 'small' WHERE id < 10;
COMMIT;
DO $$ BEGIN PERFORM 1; END $$;
BEGIN;
UPDATE boxes SET size = 'large' WHERE id >= 10;
COMMIT;
