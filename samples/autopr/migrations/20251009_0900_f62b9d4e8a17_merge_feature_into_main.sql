-- revision: f62b9d4e8a17
-- down_revision: d40f7b2c6e95, e51a8c3d7f06
-- message: merge feature into main
-- created: 2025-10-09T09:00:00Z

-- migrate: upgrade

-- migrate: downgrade
