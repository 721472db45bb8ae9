SET check_function_bodies = off;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch WITH SCHEMA public VERSION '1.1';
COMMENT ON EXTENSION fuzzystrmatch IS 'It''s "ours" – café';
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public VERSION '1.1';
COMMENT ON EXTENSION unaccent IS NULL;
