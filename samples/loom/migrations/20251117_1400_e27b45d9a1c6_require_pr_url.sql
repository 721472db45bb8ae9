-- revision: e27b45d9a1c6
-- down_revision: d16a34c8f0b5
-- message: require pr_url
-- created: 2025-11-17T14:00:00Z
-- # Step two of two, when no release is left that does not write it. Each statement commits by itself: the table is read in VALIDATE, which
-- # lets everybody work on, and SET NOT NULL then believes the constraint instead of reading it again.
-- transaction: never

-- migrate: precondition
SELECT count(*) = 0 FROM reviews WHERE pr_url IS NULL;

-- migrate: upgrade
ALTER TABLE reviews ADD CONSTRAINT reviews_pr_url_present CHECK (pr_url IS NOT NULL) NOT VALID;
ALTER TABLE reviews VALIDATE CONSTRAINT reviews_pr_url_present;
ALTER TABLE reviews ALTER COLUMN pr_url SET NOT NULL;
ALTER TABLE reviews DROP CONSTRAINT reviews_pr_url_present;

-- migrate: downgrade
ALTER TABLE reviews ALTER COLUMN pr_url DROP NOT NULL;
