-- revision: c61f89b3e5a0
-- down_revision: b50e78a2d4f9
-- message: status, phase 4: rely on new_status
-- created: 2025-11-19T09:00:00Z
-- # From here on releases read new_status. The constraint is proven beside everybody's work, as in e27b45d9a1c6.
-- transaction: never

-- migrate: upgrade
ALTER TABLE reviews ADD CONSTRAINT reviews_new_status_present CHECK (new_status IS NOT NULL) NOT VALID;
ALTER TABLE reviews VALIDATE CONSTRAINT reviews_new_status_present;
ALTER TABLE reviews ALTER COLUMN new_status SET NOT NULL;
ALTER TABLE reviews DROP CONSTRAINT reviews_new_status_present;

-- migrate: downgrade
ALTER TABLE reviews ALTER COLUMN new_status DROP NOT NULL;
