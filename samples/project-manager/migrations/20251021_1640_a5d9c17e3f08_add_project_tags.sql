-- revision: a5d9c17e3f08
-- down_revision: d24a7b9e0c13
-- message: add project tags
-- created: 2025-10-21T16:40:00Z
-- # Written on another branch on the day after notifications; the next file joins the two.

-- migrate: upgrade
ALTER TABLE projects ADD COLUMN tags text[] NOT NULL DEFAULT '{}';

-- migrate: downgrade
ALTER TABLE projects DROP COLUMN tags;
