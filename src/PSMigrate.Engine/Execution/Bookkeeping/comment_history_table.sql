COMMENT ON TABLE {history_table} IS 'psmigrate history, format 1'
