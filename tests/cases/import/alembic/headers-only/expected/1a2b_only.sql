-- revision: 1a2b
-- down_revision:
-- message: only headers are known
-- created: 2024-05-06T07:08:09Z

-- migrate: upgrade
-- TODO(psmigrate): translate this revision from Python
-- | def upgrade():
-- |     op.execute("""
-- | SELECT 1
-- | """)
-- |     migrate: int = 3

-- migrate: downgrade

