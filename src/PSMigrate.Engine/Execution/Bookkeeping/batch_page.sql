-- batch_page: the keys of the next batch, behind the last one and not beyond what was there at the start: a statement that adds rows to
-- its own table comes to an end.
-- columns: first key, last key (null when all is done), how many rows
WITH page AS MATERIALIZED (
    SELECT t.{batch_key} AS key FROM {batch_table} t
    WHERE ($1::text IS NULL OR t.{batch_key} > $1::text::{batch_type}) AND t.{batch_key} <= $2::text::{batch_type}
    ORDER BY t.{batch_key} LIMIT $3::bigint
)
SELECT (SELECT p.key::text FROM page p ORDER BY p.key LIMIT 1) AS batch_page,
       (SELECT p.key::text FROM page p ORDER BY p.key DESC LIMIT 1),
       (SELECT pg_catalog.count(*) FROM page)
