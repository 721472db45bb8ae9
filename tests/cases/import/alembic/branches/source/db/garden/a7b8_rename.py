"""Revision ID: a7b8
"""
revision = "a7b8"
down_revision = "f6a7"


def upgrade():
    op.execute("ALTER TABLE meta.garden_version ALTER COLUMN version_num TYPE varchar(64)")


def downgrade():
    op.execute("SELECT 3")
