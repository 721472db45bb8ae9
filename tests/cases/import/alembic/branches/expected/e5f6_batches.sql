-- revision: e5f6
-- down_revision: d4e5
-- message: batches
-- transaction: never

-- migrate: upgrade
UPDATE plots SET id = 1;

SELECT 1;

-- migrate: downgrade
SELECT 2;
