-- offline_guard: whether this is where a segment begins; where it is not, nothing of it may count.
    IF NOT EXISTS ({lock_held}) THEN
        RAISE EXCEPTION USING MESSAGE = {lock_message};
    END IF;
    IF {rows} <> {before} OR ({done_statements}) <> {done} THEN
        RAISE EXCEPTION USING MESSAGE = {order_message};
    END IF;
