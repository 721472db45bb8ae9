"""x"""
revision = "1a2b"
down_revision = None
def upgrade():
    op.execute("COPY t FROM STDIN")
