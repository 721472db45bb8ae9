DO $$
DECLARE a int := 1;
BEGIN
  IF a > 0 THEN RAISE NOTICE '%; %', a, $x$;$x$; END IF;
END $$ LANGUAGE plpgsql;
SELECT 1;