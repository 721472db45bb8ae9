-- revision: 00002
-- down_revision: 00001
-- message: index lamps
-- transaction: never

-- migrate: upgrade
CREATE INDEX CONCURRENTLY lamps_watts ON lamps (watts);

-- migrate: downgrade
DROP INDEX CONCURRENTLY lamps_watts;
