-- offline_end: closes the run's row, where there is one, and gives the lock back.
BEGIN
    IF NOT EXISTS ({lock_held}) OR {rows} <> {end} THEN
        RAISE EXCEPTION USING MESSAGE = {end_message};
    END IF;
    {finish_run}
    PERFORM {lock_release};
END
