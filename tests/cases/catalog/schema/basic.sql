CREATE SCHEMA app;
CREATE SCHEMA IF NOT EXISTS reporting;
COMMENT ON SCHEMA app IS 'the application''s – all of it';
