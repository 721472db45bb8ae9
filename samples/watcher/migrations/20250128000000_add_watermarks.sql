-- revision: 20250128000000
-- down_revision: 20250927222116
-- message: add watermarks
-- created: 2025-09-28T09:12:44Z
-- # The id was typed by hand and looks older than what it stands on: down_revision decides the order, not the number.

-- migrate: upgrade
ALTER TABLE pipeline
    ADD COLUMN watermark varchar(50),
    ADD COLUMN next_watermark varchar(50);
ALTER TABLE pipeline_execution ADD COLUMN watermark varchar(50);

-- migrate: downgrade
ALTER TABLE pipeline_execution DROP COLUMN watermark;
ALTER TABLE pipeline
    DROP COLUMN next_watermark,
    DROP COLUMN watermark;
