"""create plots: the first table

Revision ID: a1b2
Revises:
Create Date: 2025-02-03 14:05:06.789012+01:00

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = 'a1b2'
down_revision: Union[str, Sequence[str], None] = None
branch_labels: Union[str, Sequence[str], None] = ("core",)
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """The docstring is no statement."""
    op.create_table('plots', sa.Column('id', sa.Integer, primary_key=True))
    op.execute("""
CREATE TYPE soil AS ENUM ('clay')
""")


def downgrade() -> None:
    op.drop_table('plots')
    op.execute("DROP TYPE soil")
