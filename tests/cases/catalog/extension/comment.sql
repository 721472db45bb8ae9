CREATE EXTENSION fuzzystrmatch;
CREATE EXTENSION unaccent;
COMMENT ON EXTENSION fuzzystrmatch IS 'It''s "ours" – café';
COMMENT ON EXTENSION unaccent IS NULL;
