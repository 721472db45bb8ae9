"""right"""
revision = "c3d4"
down_revision = 'a1b2'


def upgrade():
    with op.get_context().autocommit_block():
        op.execute("ALTER TYPE soil ADD VALUE 'sand'")
        op.create_index("plots_id", "plots", ["id"], postgresql_concurrently=True)


def downgrade():
    pass
