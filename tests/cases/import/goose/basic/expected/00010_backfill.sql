-- revision: 00010
-- down_revision: 00003
-- message: backfill

-- migrate: upgrade
-- TODO(psmigrate): translate this revision from Go
-- | package migrations
-- |
-- | import "github.com/pressly/goose/v3"
-- |
-- | func init() {
-- | 	goose.AddMigrationContext(nil, nil)
-- | }

-- migrate: downgrade
-- TODO(psmigrate): translate this revision from Go
