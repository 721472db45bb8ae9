-- One line per number. Before the first upgrade there are no tables to count.
SELECT to_regclass('pipeline_execution') IS NOT NULL AS exists
\gset
\if :exists
SELECT 'pipelines', count(*) FROM pipeline;
SELECT 'executions', count(*) FROM pipeline_execution;
SELECT 'executions without a pipeline', count(*)
FROM pipeline_execution AS e LEFT JOIN pipeline AS p ON p.id = e.pipeline_id
WHERE p.id IS NULL;
\endif
