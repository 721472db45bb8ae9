-- batch_bounds: where a batched statement begins and ends, and whether it would pass rows over.
-- columns: first key, last key, whether there are rows without one
SELECT (SELECT t.{batch_key}::text FROM {batch_table} t WHERE t.{batch_key} IS NOT NULL ORDER BY t.{batch_key} LIMIT 1) AS batch_bounds,
       (SELECT t.{batch_key}::text FROM {batch_table} t WHERE t.{batch_key} IS NOT NULL ORDER BY t.{batch_key} DESC LIMIT 1),
       $1::boolean AND EXISTS (SELECT FROM {batch_table} t WHERE t.{batch_key} IS NULL)
