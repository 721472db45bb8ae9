SELECT version_num::text FROM {version_table} ORDER BY version_num COLLATE "C"
