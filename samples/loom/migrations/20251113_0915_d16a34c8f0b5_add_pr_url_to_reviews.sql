-- revision: d16a34c8f0b5
-- down_revision: c05f23b7e9a4
-- message: add pr_url to reviews
-- created: 2025-11-13T09:15:00Z
-- # Step one of two: the column is there and filled, and the release that writes it can go out.

-- migrate: upgrade
ALTER TABLE reviews ADD COLUMN pr_url text;
UPDATE reviews
SET pr_url = format('https://github.com/%s/pull/%s', repositories.full_name, reviews.pr_number)
FROM repositories
WHERE repositories.id = reviews.repository_id;

-- migrate: verify
SELECT count(*) = 0 FROM reviews WHERE pr_url IS NULL;

-- migrate: downgrade
ALTER TABLE reviews DROP COLUMN pr_url;
