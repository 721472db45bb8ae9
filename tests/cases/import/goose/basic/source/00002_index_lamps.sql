-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY lamps_watts ON lamps (watts);
-- +goose Down
DROP INDEX CONCURRENTLY lamps_watts;
