-- revision: d4e5
-- down_revision: b2c3, c3d4
-- message: merge left and right

-- migrate: upgrade


-- migrate: downgrade

