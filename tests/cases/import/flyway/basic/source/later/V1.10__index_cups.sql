CREATE INDEX CONCURRENTLY cups_colour ON cups (colour);
