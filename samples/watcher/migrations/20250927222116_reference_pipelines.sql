-- revision: 20250927222116
-- down_revision: 20250909185058
-- message: reference pipelines
-- created: 2025-09-27T22:21:16Z
-- # Statement by statement: NOT VALID holds its strong lock for an instant, VALIDATE reads the table beside its users.
-- transaction: never

-- migrate: precondition
SELECT count(*) = 0
FROM pipeline_execution AS e
WHERE NOT EXISTS (SELECT FROM pipeline AS p WHERE p.id = e.pipeline_id);

-- migrate: upgrade
ALTER TABLE pipeline_execution
    ADD CONSTRAINT pipeline_execution_pipeline_id_fkey
    FOREIGN KEY (pipeline_id) REFERENCES pipeline (id) NOT VALID;
ALTER TABLE pipeline_execution VALIDATE CONSTRAINT pipeline_execution_pipeline_id_fkey;
CREATE INDEX CONCURRENTLY ix_pipeline_execution_pipeline_id_start_date
    ON pipeline_execution (pipeline_id, start_date);

-- migrate: downgrade
DROP INDEX CONCURRENTLY ix_pipeline_execution_pipeline_id_start_date;
ALTER TABLE pipeline_execution DROP CONSTRAINT pipeline_execution_pipeline_id_fkey;
