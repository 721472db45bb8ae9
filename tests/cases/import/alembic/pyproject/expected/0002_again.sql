-- revision: 0002
-- down_revision: 0001
-- message: again

-- migrate: upgrade
SELECT 3;
