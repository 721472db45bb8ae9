-- create_version_table: Alembic's layout, with room for our longer ids.
CREATE TABLE IF NOT EXISTS {version_table} (
    version_num varchar(64) NOT NULL,
    CONSTRAINT {version_table_key} PRIMARY KEY (version_num)
)
