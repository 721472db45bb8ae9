'''left'''
revision, extra = "x", "y"  # a tuple is no header
revision = "b2" "c3"
down_revision = 'a1b2'
depends_on = []


def upgrade():
    op.execute("UPDATE plots SET id = id WHERE 'x' LIKE 'y%'")


def downgrade():
    raise NotImplementedError("data is gone")
