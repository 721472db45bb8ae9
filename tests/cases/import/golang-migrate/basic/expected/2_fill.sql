-- revision: 2
-- down_revision: 1
-- message: fill

-- migrate: upgrade
-- two to begin with
INSERT INTO shelves VALUES (1, 'top');
INSERT INTO shelves VALUES (2, 'BEGIN; COMMIT;');

-- migrate: downgrade
delete from shelves where id in (1, 2);
