-- revision: 0001
-- down_revision:
-- message: start

-- migrate: upgrade
SELECT 1;

-- migrate: downgrade
-- TODO(psmigrate): translate this revision from Python
-- | def downgrade():
-- |     op.execute("SELECT 2")
