BEGIN;

-- two to begin with
INSERT INTO shelves VALUES (1, 'top');
INSERT INTO shelves VALUES (2, 'BEGIN; COMMIT;');

COMMIT;
