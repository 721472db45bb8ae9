from alembic import context


def run_migrations_offline():
    context.configure(url="postgresql://", version_table="garden_version", version_table_schema="meta")
