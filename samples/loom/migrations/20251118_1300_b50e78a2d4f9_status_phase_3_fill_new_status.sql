-- revision: b50e78a2d4f9
-- down_revision: a49d67f1c3e8
-- message: status, phase 3: fill new_status
-- created: 2025-11-18T13:00:00Z
-- # Outside a transaction the block may commit each thousand rows by itself: no long transaction, and a rerun goes on with what is left.
-- transaction: never

-- migrate: precondition
SELECT count(*) = 0 FROM reviews WHERE status NOT IN ('open', 'approved', 'changes_requested', 'closed');

-- migrate: upgrade
DO $block$
BEGIN
    LOOP
        UPDATE reviews SET new_status = status::review_status
        WHERE id IN (SELECT id FROM reviews WHERE new_status IS NULL LIMIT 1000);
        COMMIT;
        EXIT WHEN NOT EXISTS (SELECT FROM reviews WHERE new_status IS NULL);
    END LOOP;
END;
$block$;

-- migrate: verify
SELECT count(*) = 0 FROM reviews WHERE new_status::text IS DISTINCT FROM status;

-- migrate: downgrade
-- Nothing: what was filled in is still right, and phase 1 takes the column away.
