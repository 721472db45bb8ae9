-- revision: c81d5e4f6a20
-- down_revision: b3f1a90c2d47
-- message: seed roles
-- created: 2025-10-09T14:15:00Z

-- migrate: upgrade
INSERT INTO roles (name, description) VALUES
    ('admin', 'May do everything; also manages people.'),
    ('manager', 'Makes projects and plans them.'),
    ('member', 'Works on tasks.');

-- migrate: verify
SELECT count(*) = 3 FROM roles WHERE name IN ('admin', 'manager', 'member');

-- migrate: downgrade
UPDATE users SET role_id = NULL
WHERE role_id IN (SELECT id FROM roles WHERE name IN ('admin', 'manager', 'member'));
DELETE FROM roles WHERE name IN ('admin', 'manager', 'member');
