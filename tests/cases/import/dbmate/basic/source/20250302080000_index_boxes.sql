-- migrate:up transaction:false
CREATE INDEX CONCURRENTLY boxes_size ON boxes (size);
VACUUM boxes;

-- migrate:down transaction:false
DROP INDEX CONCURRENTLY boxes_size;
