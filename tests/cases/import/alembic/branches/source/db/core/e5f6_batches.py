"""batches"""
revision = "e5f6"
down_revision = "d4e5"


def upgrade():
    with op.get_context().autocommit_block():
        op.execute("UPDATE plots SET id = 1")
    op.execute("SELECT 1")


def downgrade():
    op.execute("SELECT 2")
