"""start"""
revision = "0001"
down_revision = None
def upgrade():
    op.execute("SELECT 1")
def downgrade():
    op.execute("SELECT 2")
