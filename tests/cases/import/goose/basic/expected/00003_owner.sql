-- revision: 00003
-- down_revision: 00002
-- message: owner
-- variables: true

-- migrate: upgrade
COMMENT ON TABLE lamps IS 'owned by ${LAMP_OWNER}';
