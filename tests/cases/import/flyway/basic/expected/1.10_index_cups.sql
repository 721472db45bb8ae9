-- revision: 1.10
-- down_revision: 1.2
-- message: index cups
-- transaction: never

-- migrate: upgrade
CREATE INDEX CONCURRENTLY cups_colour ON cups (colour);
