-- store_snapshot: the schema at the end of a run, in the run's own row. Of the earlier ones the newest four stay.
UPDATE {history_table} h
SET script = CASE WHEN h.run_id = $1::uuid THEN $2::text END
WHERE h.kind = 'run'
  AND (h.run_id = $1::uuid
       OR (h.script IS NOT NULL
           AND h.id NOT IN (
               SELECT k.id FROM {history_table} k
               WHERE k.kind = 'run' AND k.script IS NOT NULL AND k.run_id <> $1::uuid
               ORDER BY k.id DESC LIMIT 4)))
