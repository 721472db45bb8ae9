-- offline_begin: before the first revision, all or nothing: the lock, our tables, the rows that must be there, the run's row.
DECLARE
    psmigrate_rows text;
    psmigrate_holder text;
    psmigrate_partial text;
    psmigrate_problem text;
BEGIN
    IF NOT EXISTS ({lock_held}) AND NOT ({lock_take}) THEN
        SELECT pg_catalog.concat_ws(', ', 'process ' || h.pid, 'role ' || h.usename, NULLIF(h.application_name, ''), 'from ' || h.host)
        INTO psmigrate_holder
        FROM ({lock_holder}) h (pid, usename, application_name, host, backend_start, state);
        RAISE EXCEPTION USING ERRCODE = 'lock_not_available', MESSAGE = pg_catalog.concat(
            {busy_message}, ': ', COALESCE(psmigrate_holder, 'a session that has just ended'), '. Nothing has run.');
    END IF;
    IF pg_catalog.to_regclass({version_name}) IS NULL THEN
        {create_version_table};
    END IF;
    IF pg_catalog.to_regclass({history_name}) IS NULL THEN
        {create_history_table};
        {comment_history_table};
    END IF;
    psmigrate_rows := {rows};
    SELECT p.revision INTO psmigrate_partial FROM ({read_progress}) p WHERE p.revision = ANY ({revisions}) LIMIT 1;
    IF pg_catalog.obj_description(pg_catalog.to_regclass({history_name}), 'pg_class') ~ '^psmigrate history, format ([2-9]|[1-9][0-9])' THEN
        psmigrate_problem := {format_message};
    ELSIF psmigrate_rows <> ALL ({states}) THEN
        psmigrate_problem := pg_catalog.concat({start_message}, '; it holds ', COALESCE(NULLIF(psmigrate_rows, ''), 'nothing'), '. Nothing has run.');
    ELSIF psmigrate_partial IS NOT NULL THEN
        psmigrate_problem := pg_catalog.concat(
            'Revision ', psmigrate_partial, ' was begun and is not finished, and a script cannot go on in its middle: finish it with psmigrate. Nothing has run.');
    END IF;
    IF psmigrate_problem IS NOT NULL THEN
        -- Rolling back does not give a lock of the session back.
        PERFORM {lock_release};
        RAISE EXCEPTION USING MESSAGE = psmigrate_problem;
    END IF;
    IF psmigrate_rows <> {end} THEN
        {mark_interrupted};
        {insert_run};
    END IF;
END
