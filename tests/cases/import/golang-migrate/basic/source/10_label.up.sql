BEGIN;
ALTER TABLE shelves ADD COLUMN note text;
COMMIT;
CREATE INDEX CONCURRENTLY shelves_note ON shelves (note);
BEGIN;
COMMENT ON COLUMN shelves.note IS 'free text';
COMMIT;
