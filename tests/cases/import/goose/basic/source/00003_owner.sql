-- +goose ENVSUB ON
-- +goose Up
COMMENT ON TABLE lamps IS 'owned by ${LAMP_OWNER}';
