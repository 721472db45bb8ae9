"""only headers are known

Create Date: 2024-05-06 07:08:09
"""
revision = "1a2b"
down_revision = None

def upgrade():
    op.execute("""
SELECT 1
""")
    migrate: int = 3

def downgrade():
    pass
