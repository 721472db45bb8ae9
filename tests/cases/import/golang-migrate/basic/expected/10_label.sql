-- revision: 10
-- down_revision: 2
-- message: label

-- migrate: upgrade
ALTER TABLE shelves ADD COLUMN note text;
CREATE INDEX CONCURRENTLY shelves_note ON shelves (note);
COMMENT ON COLUMN shelves.note IS 'free text';
