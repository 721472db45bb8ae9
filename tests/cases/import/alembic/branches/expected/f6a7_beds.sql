-- revision: f6a7
-- down_revision:
-- branch_labels: garden
-- depends_on: e5f6, core
-- message: beds

-- migrate: upgrade
-- TODO(psmigrate): compare this SQL with the Python it was made from
-- | def upgrade():
-- |     conn = op.get_bind()
-- |     conn.execute(sa.text("INSERT INTO beds VALUES (:id)"), {"id": 1})

INSERT INTO beds VALUES (NULL);

-- migrate: downgrade
-- TODO(psmigrate): translate this revision from Python
-- | def downgrade():
-- |     rows = op.get_bind().execute(sa.text("SELECT 1")).fetchall()
