"""merge left and right"""
revision = "d4e5"
down_revision = (
    "b2c3",
    "c3d4",
)


def upgrade(): pass
def downgrade(): pass
