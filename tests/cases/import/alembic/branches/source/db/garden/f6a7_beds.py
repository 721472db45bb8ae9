"""beds"""
revision = "f6a7"
down_revision = None
branch_labels = {"garden"}
depends_on = ["e5f6", "core"]


def upgrade():
    conn = op.get_bind()
    conn.execute(sa.text("INSERT INTO beds VALUES (:id)"), {"id": 1})


def downgrade():
    rows = op.get_bind().execute(sa.text("SELECT 1")).fetchall()
