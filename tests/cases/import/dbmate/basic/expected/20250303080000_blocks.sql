-- revision: 20250303080000
-- down_revision: 20250302080000
-- message: blocks
-- created: 2025-03-03T08:00:00Z
-- transaction: never

-- migrate: upgrade
-- # migrate: this is only a comment
UPDATE boxes SET size = 'small' WHERE id < 10;
DO $$ BEGIN PERFORM 1; END $$;
UPDATE boxes SET size = 'large' WHERE id >= 10;
