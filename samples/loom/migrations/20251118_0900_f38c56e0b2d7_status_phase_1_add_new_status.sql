-- revision: f38c56e0b2d7
-- down_revision: e27b45d9a1c6
-- message: status, phase 1: add new_status
-- created: 2025-11-18T09:00:00Z

-- migrate: upgrade
CREATE TYPE review_status AS ENUM ('open', 'approved', 'changes_requested', 'closed');
ALTER TABLE reviews ADD COLUMN new_status review_status;

-- migrate: downgrade
ALTER TABLE reviews DROP COLUMN new_status;
DROP TYPE review_status;
