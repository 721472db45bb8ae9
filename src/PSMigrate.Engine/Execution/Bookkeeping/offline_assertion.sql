-- offline_assertion: a statement of precondition or verify must answer one row with one true.
    DECLARE
        psmigrate_row record;
        psmigrate_count bigint := 0;
        psmigrate_answer text;
    BEGIN
        FOR psmigrate_row IN EXECUTE {statement} LOOP
            psmigrate_count := psmigrate_count + 1;
            SELECT CASE pg_catalog.count(*) WHEN 1 THEN pg_catalog.min(v.value::text) ELSE pg_catalog.concat(pg_catalog.count(*), ' columns') END
            INTO psmigrate_answer
            FROM pg_catalog.json_each(pg_catalog.row_to_json(psmigrate_row)) v;
        END LOOP;
        IF psmigrate_count <> 1 OR psmigrate_answer <> 'true' THEN
            RAISE EXCEPTION USING MESSAGE = pg_catalog.concat(
                {message}, CASE psmigrate_count WHEN 1 THEN psmigrate_answer ELSE pg_catalog.concat(psmigrate_count, ' rows') END, '.');
        END IF;
    END;
