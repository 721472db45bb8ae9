SET check_function_bodies = off;
CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public VERSION '1.4';
COMMENT ON EXTENSION hstore IS 'data type for storing sets of (key, value) pairs';
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public VERSION '1.3';
COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';
