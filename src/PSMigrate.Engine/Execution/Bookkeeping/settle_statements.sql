-- settle_statements: goes before insert_step. How a lost run's statements ended is settled when the revision is done: none stays 'started'.
WITH settled AS (
    UPDATE {history_table}
    SET outcome = 'interrupted', finished_at = pg_catalog.clock_timestamp()
    WHERE kind = 'statement' AND outcome = 'started' AND revision = $2::text
)
